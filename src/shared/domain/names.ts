import { z } from 'zod';
import { fold } from './folding.ts';

/** The parts of a person's name. None is mandatory alone, but one of them must be there. */
export const personName = z.object({
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  /** In kana, for Japanese names. */
  familyReading: z.string().nullable(),
  givenReading: z.string().nullable(),
  /** The whole name in Latin letters, as the person writes it. */
  latinName: z.string().nullable(),
  /** What the person wants to be called. */
  preferredName: z.string().nullable(),
  formerFamilyName: z.string().nullable(),
});
export type PersonName = z.infer<typeof personName>;

/** Nothing known of a name yet; what is known is put over it. */
export const noName: PersonName = {
  familyName: null,
  givenName: null,
  familyReading: null,
  givenReading: null,
  latinName: null,
  preferredName: null,
  formerFamilyName: null,
};

/** Hangul, Han and kana names are written family name first, without a comma. */
const familyFirstScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether the name's own script puts the family name first. */
export function isFamilyFirst(name: Pick<PersonName, 'familyName' | 'givenName'>): boolean {
  return familyFirstScript.test(`${name.familyName ?? ''}${name.givenName ?? ''}`);
}

/**
 * Family and given name as the search reads them: as one word in scripts that are written without a space
 * (山田太郎 is found as typed), as two words else.
 */
export function writtenTogether(familyName: string | null, givenName: string | null): string {
  const space = isFamilyFirst({ familyName, givenName }) ? '' : ' ';
  return `${familyName ?? ''}${space}${givenName ?? ''}`;
}

/**
 * The folded forms that a search shows first, where one of them is what was typed or begins with it: the whole name
 * either way round, the reading, the parts of both, and the Latin form and its words.
 */
export function nameForms(name: PersonName): string[] {
  const { familyName, givenName, familyReading, givenReading } = name;
  const forms = [
    writtenTogether(familyName, givenName),
    isFamilyFirst(name) ? null : `${givenName ?? ''} ${familyName ?? ''}`,
    familyName,
    givenName,
    writtenTogether(familyReading, givenReading),
    familyReading,
    givenReading,
    name.latinName,
    ...(name.latinName ?? '').split(/[\s,]+/),
    name.preferredName,
    name.formerFamilyName,
  ];
  return [...new Set(forms.map((form) => fold(form ?? '')))].filter((form) => form !== '');
}

/** The name as its owner's language writes it: 山田 太郎, but Anna Smith. Falls back to any part there is. */
export function displayName(name: PersonName): string {
  const { familyName, givenName } = name;
  const parts = isFamilyFirst(name) ? [familyName, givenName] : [givenName, familyName];
  const whole = parts.filter((part) => part !== null && part !== '').join(' ');
  if (whole !== '') return whole;
  return name.latinName ?? name.preferredName ?? displayReading(name) ?? name.formerFamilyName ?? '';
}

/** The reading of the name, family name first, or null where none is known. */
export function displayReading(name: PersonName): string | null {
  const parts = [name.familyReading, name.givenReading].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join(' ') : null;
}

/** One or two characters for the person's sign: the first of the family name in Japanese, else the initials. */
export function monogram(name: PersonName): string {
  const first = (text: string | null): string => [...(text ?? '').trim()][0] ?? '';
  if (isFamilyFirst(name)) return first(name.familyName) || first(name.givenName);
  const initials = `${first(name.givenName)}${first(name.familyName)}`.toUpperCase();
  return initials || first(displayName(name)).toUpperCase() || '?';
}

const voicedToPlain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    が: 'か',
    ぎ: 'き',
    ぐ: 'く',
    げ: 'け',
    ご: 'こ',
    ざ: 'さ',
    じ: 'し',
    ず: 'す',
    ぜ: 'せ',
    ぞ: 'そ',
    だ: 'た',
    ぢ: 'ち',
    づ: 'つ',
    で: 'て',
    ど: 'と',
    ば: 'は',
    び: 'ひ',
    ぶ: 'ふ',
    べ: 'へ',
    ぼ: 'ほ',
    ぱ: 'は',
    ぴ: 'ひ',
    ぷ: 'ふ',
    ぺ: 'へ',
    ぽ: 'ほ',
    ゔ: 'う',
    ぁ: 'あ',
    ぃ: 'い',
    ぅ: 'う',
    ぇ: 'え',
    ぉ: 'お',
    っ: 'つ',
    ゃ: 'や',
    ゅ: 'ゆ',
    ょ: 'よ',
    ゎ: 'わ',
    ゕ: 'か',
    ゖ: 'け',
  }),
);

/**
 * The key by which people are sorted, compared by code point: the reading where there is one (五十音 order,
 * voiced and small kana beside the plain ones), else the name; family name before given name.
 * Latin names sort before kana, names in kanji without a reading after.
 */
export function sortKey(name: PersonName): string {
  const family = name.familyReading ?? name.familyName ?? '';
  const given = name.givenReading ?? name.givenName ?? '';
  const whole = family === '' && given === '' ? displayName(name) : `${family}\u0001${given}`;
  const folded = whole.split('\u0001').map(fold).join('\u0001');
  const base = [...folded]
    .map((kana) => voicedToPlain.get(kana) ?? kana)
    .join('')
    .replaceAll('ー', '');
  return `${base}\u0002${folded}`;
}
