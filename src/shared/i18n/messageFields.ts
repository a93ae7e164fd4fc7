import { fold } from '../domain/folding.ts';
import { type MessageField, messageField } from '../domain/outreach/fields.ts';
import { type Language, language } from '../domain/vocabulary.ts';
import { translator } from './translator.ts';

/** What a field of a message is called in a language. */
export const fieldLabel = (field: MessageField, lang: Language): string =>
  translator(lang).t(`outreach:field.${field}`);

/** The field as it is put into a text of that language: `{{氏名}}`. */
export const fieldToken = (field: MessageField, lang: Language): string => `{{${fieldLabel(field, lang)}}}`;

let known: ReadonlyMap<string, MessageField> | null = null;

/** The field that is called so, by its code or its name in either language, whatever case and width; null for none. */
export function fieldNamed(name: string): MessageField | null {
  known ??= new Map(
    messageField.options.flatMap((field) => [
      [fold(field), field] as const,
      ...language.options.map((lang) => [fold(fieldLabel(field, lang)), field] as const),
    ]),
  );
  return known.get(fold(name)) ?? null;
}
