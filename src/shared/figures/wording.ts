import type { Metric } from '../contract/insights.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Formats } from '../i18n/format.ts';
import { translator } from '../i18n/translator.ts';

/** How figures are worded. `smallest` is the least denominator whose rate may be named. */
export interface Wording {
  readonly language: Language;
  readonly formats: Formats;
  readonly smallest: number;
}

/** The words of the reader's language. */
export const wordsOf = (wording: Wording) => translator(wording.language).t;

/** Whether a rate stands on so few people that naming it could point at one of them. */
export function isTooSmall({ denominator }: Pick<Metric, 'denominator'>, smallest: number): boolean {
  return denominator !== null && denominator < smallest;
}

/** The share `part` has in `whole`; null where it stands on too few, or on nobody. */
export function shareOf(part: number, whole: number, { smallest }: Wording): number | null {
  return whole === 0 || whole < smallest ? null : part / whole;
}
