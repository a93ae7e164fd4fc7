import type { ThanksLetter } from '../contract/farewells.ts';
import { verticalText } from '../domain/farewells/verticalText.ts';
import { displayName, type PersonName } from '../domain/names.ts';
import type { PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';
import { translator } from './translator.ts';

/** What a letter of thanks is made of. */
export interface LetterParts {
  language: Language;
  vertical: boolean;
  personName: PersonName;
  on: PlainDate;
  words: string;
  givenBy: string;
}

const locales = { en: 'en-GB', ja: 'ja-JP' } as const satisfies Record<Language, string>;

/** The letter as it is printed. Only Japanese is set from top to bottom; an empty line begins a paragraph. */
export function letterOfThanks({
  language,
  vertical,
  personName,
  on,
  words,
  givenBy,
}: LetterParts): ThanksLetter {
  const upright = vertical && language === 'ja';
  const set = (text: string) => (upright ? verticalText(text) : text);
  const name = displayName(personName);
  return {
    language,
    vertical: upright,
    date: set(dateIn(language, on)),
    addressee: set(translator(language).t('farewells:letter.addressee', { name })),
    paragraphs: words
      .split(/\n\s*\n/)
      .map((paragraph) => set(paragraph.trim()))
      .filter((paragraph) => paragraph !== ''),
    signature: givenBy
      .split('\n')
      .map((line) => set(line.trim()))
      .filter((line) => line !== ''),
  };
}

function dateIn(language: Language, on: PlainDate): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(on),
  );
}
