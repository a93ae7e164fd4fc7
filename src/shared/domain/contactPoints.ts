import type { Channel } from './vocabulary.ts';

/** The length up to which an email address or a phone number is taken. */
export const longestContactValue = 254;

/**
 * The form in which contact points are compared: email addresses and names of messengers in lower case,
 * phone numbers as their digits with a leading `+` where there is one. Width makes no difference.
 */
export function foldContactValue(channel: Channel, value: string): string {
  const plain = value.normalize('NFKC').trim();
  if (channel !== 'phone') return plain.toLowerCase().replace(/\s+/g, ' ');
  const digits = plain.replace(/\D/g, '');
  return plain.startsWith('+') ? `+${digits}` : digits;
}

/** The country codes of one and two digits; all others have three. */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/**
 * What the national and the international writing of a phone number have in common, which is alike for 090-1234-5678,
 * +81 90 1234 5678 and a number that lost its leading zero: the digits without country code and leading zeros. Takes a
 * value or its folded form. Null for what is too short to be a whole number.
 */
export function phoneKey(value: string): string | null {
  const { national } = phoneParts(value);
  return national.length < 7 ? null : national;
}

/** Whether two writings can be of one number: alike without the country code, and of one country where both name it. */
export function samePhone(one: string, other: string): boolean {
  const [a, b] = [phoneParts(one), phoneParts(other)];
  return a.national === b.national && (a.country === null || b.country === null || a.country === b.country);
}

function phoneParts(value: string): { country: string | null; national: string } {
  const folded = foldContactValue('phone', value);
  // From abroad one dials 00 first in most countries.
  const international = /^(?:\+|00(?=[1-9]))/.exec(folded)?.[0] ?? '';
  const digits = folded.slice(international.length);
  const country = international === '' ? null : (countryCode.exec(digits)?.[0] ?? null);
  const national = digits.slice(country?.length ?? 0).replace(/^0+/, '');
  // Within North America a 1 stands before the number, which is no part of it.
  return { country, national: /^1[2-9]\d{9}$/.test(national) ? national.slice(1) : national };
}

/** Whether the text has the form of one email address; letters of every script may stand before and after the @. */
export function isEmailAddress(text: string): boolean {
  return text.length <= longestContactValue && emailAddress.test(text);
}

const emailAddress = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/u;
