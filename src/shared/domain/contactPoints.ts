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

/** Whether the text has the form of one email address; letters of every script may stand before and after the @. */
export function isEmailAddress(text: string): boolean {
  return text.length <= longestContactValue && emailAddress.test(text);
}

const emailAddress = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/u;
