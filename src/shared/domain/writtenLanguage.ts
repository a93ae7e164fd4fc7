import type { PersonName } from './names.ts';
import type { Language } from './vocabulary.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What a name says of a person's language. */
export type NameInWriting = Pick<
  PersonName,
  'familyName' | 'givenName' | 'familyReading' | 'givenReading' | 'preferredName'
>;

/**
 * The language in which a person is written to: the one on record, else Japanese for a name that is written in kana or
 * kanji or has a reading, and English for any other.
 */
export function writtenLanguageOf(person: NameInWriting & { language: Language | null }): Language {
  if (person.language !== null) return person.language;
  const { familyName, givenName, familyReading, givenReading, preferredName } = person;
  if (familyReading !== null || givenReading !== null) return 'ja';
  const written = [familyName, givenName, preferredName].some((part) => part !== null && japanese.test(part));
  return written ? 'ja' : 'en';
}
