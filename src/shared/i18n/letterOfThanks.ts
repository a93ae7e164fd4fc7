import type { ThanksLetter } from '../contract/farewells.ts';
import { verticalText } from '../domain/farewells/verticalText.ts';
import { displayName, type PersonName } from '../domain/names.ts';
import type { PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';
import { letterDate } from './letterDate.ts';
import { paragraphsOf } from './paragraphsOf.ts';
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
    date: set(letterDate(language, on)),
    addressee: set(translator(language).t('farewells:letter.addressee', { name })),
    paragraphs: paragraphsOf(words).map(set),
    signature: givenBy
      .split('\n')
      .map((line) => set(line.trim()))
      .filter((line) => line !== ''),
  };
}
