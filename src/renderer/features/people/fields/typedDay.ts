import { type PlainDate, plainDateOf } from '#shared/domain/plainDate.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The day somebody typed: 2026-04-01, 2026/4/1, 2026年4月1日, 20260401, 1 Apr 2026; null where it is none. */
export function typedDay(text: string): PlainDate | null {
  const typed = text.normalize('NFKC').trim();
  const numbers = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?$/.exec(typed);
  if (numbers) return plainDateOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(typed);
  const month = monthOf(words?.[2] ?? '');
  return month === null ? null : plainDateOf(Number(words?.[3]), month, Number(words?.[1]));
}

/** The number of an English month written out or cut to three letters and more. */
function monthOf(word: string): number | null {
  const at = months.findIndex((month) => word !== '' && month.startsWith(word.toLowerCase()));
  return at < 0 ? null : at + 1;
}
