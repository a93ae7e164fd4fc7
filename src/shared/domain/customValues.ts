import type { CustomField, CustomValue } from '../contract/customFields.ts';
import { plainDate } from './plainDate.ts';

/** What is wrong with a value of a custom field. */
export type CustomValueReason =
  | 'notText'
  | 'tooLong'
  | 'notANumber'
  | 'notADay'
  | 'notAnOption'
  | 'notYesOrNo';

/** How many characters a text has at most. */
export const longestCustomText = 2000;

type FieldForm = Pick<CustomField, 'type' | 'options'>;

/** A value as the field keeps it: text without the blanks around it; empty text is no value. */
export function tidyCustomValue(value: CustomValue | null): CustomValue | null {
  if (typeof value !== 'string') return value;
  const trimmed = value.normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
}

/** Why the value can't be one of that field; null where it can. */
export function customValueProblem(field: FieldForm, value: CustomValue): CustomValueReason | null {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return 'notText';
      return value.length > longestCustomText ? 'tooLong' : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'notANumber';
    case 'date':
      return plainDate.safeParse(value).success ? null : 'notADay';
    case 'choice':
      return typeof value === 'string' && field.options.includes(value) ? null : 'notAnOption';
    case 'flag':
      return typeof value === 'boolean' ? null : 'notYesOrNo';
  }
}
