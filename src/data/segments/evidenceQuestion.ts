import type { PersonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { type Formats, formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { RuleContext } from './compileRule.ts';

/** Whose records are looked at, and in which words they are told. */
export interface EvidenceQuestion {
  personId: PersonId;
  context: RuleContext;
  language: Language;
  formats: Formats;
}

/** How evidence about one person is told. */
export const evidenceQuestion = (
  personId: PersonId,
  context: RuleContext,
  language: Language,
): EvidenceQuestion => ({ personId, context, language, formats: formatsOf(language, context.zone) });

/** A column of the person's summary. */
export function column(expression: string, { personId, context }: EvidenceQuestion): unknown {
  return context.sqlite
    .prepare<[string], unknown>(`SELECT ${expression} FROM person_summaries s WHERE s.person_id = ?`)
    .pluck()
    .get(personId);
}

/** Several things in one line; null where there are none. */
export function listed(things: readonly string[], { language }: EvidenceQuestion): string | null {
  return things.length === 0 ? null : things.join(translator(language).t('app:listSeparator'));
}
