import { toRomaji } from 'wanakana';
import { englishFamilyNames, englishMen, englishWomen } from './englishNames.ts';
import { japaneseFamilyNames } from './japaneseFamilyNames.ts';
import { japaneseMen, japaneseWomen } from './japaneseGivenNames.ts';

/** One part of a Japanese name. */
export interface JapaneseName {
  written: string;
  /** In hiragana. */
  reading: string;
  latin: string;
}

export interface EnglishName {
  written: string;
  /** What bearers are often called. */
  short: string | null;
}

const entries = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** The form in passports: long vowels are not written out. */
function latinOf(reading: string): string {
  const latin = toRomaji(reading)
    .replace(/o[ou]|uu/g, (vowels) => vowels.charAt(0))
    .replaceAll("'", '');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function japanese(list: string): JapaneseName[] {
  return entries(list).map((entry) => {
    const [written = '', reading = '', latin] = entry.split(' ');
    return { written, reading, latin: latin ?? latinOf(reading) };
  });
}

function english(list: string): EnglishName[] {
  return entries(list).map((entry) => {
    const [, written = entry, short = null] = /^(.+) \((.+)\)$/.exec(entry) ?? [];
    return { written, short };
  });
}

export const japaneseLists = {
  family: japanese(japaneseFamilyNames),
  woman: japanese(japaneseWomen),
  man: japanese(japaneseMen),
};

export const englishLists = {
  family: english(englishFamilyNames),
  woman: english(englishWomen),
  man: english(englishMen),
};
