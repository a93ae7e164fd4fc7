import type { CustomFieldId, LabelId, SegmentId } from '../../domain/ids.ts';
import type { LabelKind, Language } from '../../domain/vocabulary.ts';
import type { Formats } from '../format.ts';
import { translator } from '../translator.ts';

/** What the things are called that a rule names by their ids; null for what is gone. */
export interface RuleNames {
  label(id: LabelId): { kind: LabelKind; name: string } | null;
  segment(id: SegmentId): string | null;
  field(id: CustomFieldId): string | null;
}

/** How a rule is worded. */
export interface RuleWording {
  language: Language;
  formats: Formats;
  names: RuleNames;
}

/** The words in the wording's language. */
export const wordsOf = ({ language }: RuleWording) => translator(language).t;

/** One of several: “A”, “B” or “C”. */
export function anyOf(values: readonly string[], { language }: RuleWording): string {
  return new Intl.ListFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { type: 'disjunction' }).format(values);
}

/** The same in quotation marks: for what people have typed, and words of lists. */
export function anyQuoted(values: readonly string[], wording: RuleWording): string {
  const t = wordsOf(wording);
  return anyOf(
    values.map((text) => t('segments:reading.quoted', { text })),
    wording,
  );
}

/** A remark in brackets; nothing where there is none. */
export function inBrackets(details: readonly string[], wording: RuleWording): string {
  const t = wordsOf(wording);
  return details.length === 0
    ? ''
    : t('segments:reading.details', { details: details.join(t('segments:reading.detailsJoin')) });
}
