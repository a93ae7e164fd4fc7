import { z } from 'zod';
import type { CustomFieldId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { customFieldType } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { EvidenceQuestion } from './evidenceQuestion.ts';

const row = z.object({
  type: customFieldType,
  text: z.string().nullable(),
  number: z.number().nullable(),
});

/** The value of a custom field as it is shown; null where there is none. */
export function customEvidence(
  fieldId: CustomFieldId,
  { personId, context, language, formats }: EvidenceQuestion,
): string | null {
  const found = context.sqlite
    .prepare(
      `SELECT f.type, v.text_value AS text, v.number_value AS number
      FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
      WHERE v.field_id = ? AND v.person_id = ?`,
    )
    .get(fieldId, personId);
  if (found === undefined) return null;
  const { type, text, number } = row.parse(found);
  switch (type) {
    case 'text':
    case 'choice':
      return text;
    case 'date': {
      const date = plainDate.safeParse(text);
      return date.success ? formats.date(date.data) : text;
    }
    case 'number':
      return number === null ? null : String(number);
    case 'flag':
      return translator(language).t(`segments:test.flag.${number === 1 ? 'holds' : 'not'}`);
  }
}
