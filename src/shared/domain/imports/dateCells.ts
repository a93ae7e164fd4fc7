import { type PlainDate, plainDateOf } from '../plainDate.ts';
import { cellValue } from './cellText.ts';
import { arabicDigits, eraDateOf, isEraDate } from './eras.ts';
import type { DateOrder } from './mapping.ts';
import { endlessFromYear, saysStillHere } from './stillHere.ts';

/** What a date cell says: a day, nothing, that the person is still here, or something that is no date. */
export type DateCell =
  | { kind: 'date'; date: PlainDate }
  | { kind: 'none' }
  | { kind: 'stillHere' }
  | { kind: 'bad'; text: string };

/** How a date is written: in one way only, or as three numbers whose order has to be known. */
export type WrittenDate =
  | { form: 'plain'; date: PlainDate | null }
  | { form: 'era'; date: PlainDate | null }
  | { form: 'numbers'; parts: readonly [string, string, string]; separator: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = '([a-z]{3,9})\\.?';

/** A time of day, a zone or a day of the week after or before the date says nothing about the day. */
const around =
  /(?:[t\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[+-]\d{2}:?\d{2}|utc|gmt|jst)?|\s*\((?:[月火水木金土日]|[a-z]{3,9})\))+$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/g;

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayMonthWord = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+${monthWord}[\\s,./-]+(\\d{4}|\\d{2})$`);
const monthWordDay = new RegExp(
  `^${monthWord}[\\s./-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[\\s/-]+)(\\d{4}|\\d{2})$`,
);
const threeNumbers = /^(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})$/;

/** The form of the date in the cell; null where it is none. `thisYear` decides the century of two-digit years. */
export function readWrittenDate(cell: string, thisYear: number): WrittenDate | null {
  if (cell.length > 60 || !/[\p{Nd}元一二三四五六七八九十]/u.test(cell)) return null;
  const text = arabicDigits(cell.normalize('NFKC').toLowerCase()).replace(around, '').trim();
  const numbers = threeNumbers.exec(text);
  if (numbers !== null) {
    const [, first = '', separator = '', second = '', third = ''] = numbers;
    if (first.length === 4) return { form: 'plain', date: dayOf(first, second, third, thisYear) };
    return { form: 'numbers', parts: [first, second, third], separator };
  }
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso !== null) return { form: 'plain', date: dayOf(iso[1], iso[2], iso[3], thisYear) };
  if (isEraDate(text)) return { form: 'era', date: eraDateOf(text) };
  return readMonthWord(text, thisYear);
}

function readMonthWord(text: string, thisYear: number): WrittenDate | null {
  const dayFirst = dayMonthWord.exec(text);
  const [day, word, year] =
    dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : monthFirst(monthWordDay.exec(text));
  if (word === undefined) return null;
  const month = months.findIndex((name) => word.startsWith(name)) + 1;
  return month === 0 ? null : { form: 'plain', date: dayOf(year, String(month), day, thisYear) };
}

const monthFirst = (match: RegExpExecArray | null): (string | undefined)[] =>
  match === null ? [] : [match[2], match[1], match[3]];

/** The day that three numbers name in the given order, or null where there is no such day. */
export function dayIn(
  order: DateOrder,
  parts: readonly [string, string, string],
  thisYear: number,
): PlainDate | null {
  const [first, second, third] = parts;
  if (order === 'mdy') return dayOf(third, first, second, thisYear);
  if (order === 'dmy') return dayOf(third, second, first, thisYear);
  return order === 'ymd' && third.length <= 2 ? dayOf(first, second, third, thisYear) : null;
}

/** Two-digit years more than ten years ahead belong to the last century. */
export function fullYear(year: string, thisYear: number): number {
  if (year.length > 2) return Number(year);
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year);
  return inThisCentury > thisYear + 10 ? inThisCentury - 100 : inThisCentury;
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  thisYear: number,
): PlainDate | null {
  if (year === undefined || year.length === 3) return null;
  const found = fullYear(year, thisYear);
  return found < 1868 ? null : plainDateOf(found, Number(month), Number(day));
}

/**
 * Reads a date cell. Dates that can be read in one way only (ISO, month names, eras) are taken in any column;
 * three numbers only in the column's order, never guessed cell by cell.
 */
export function parseDateCell(cell: string | undefined, order: DateOrder, thisYear: number): DateCell {
  const text = cellValue(cell);
  if (text === null) return { kind: 'none' };
  if (saysStillHere(text)) return { kind: 'stillHere' };
  const counted = order === 'serial' ? serialDate(text) : null;
  if (counted !== null) return dayOrEndless(counted);
  const written = readWrittenDate(text, thisYear);
  if (written === null) return { kind: 'bad', text };
  const date = written.form === 'numbers' ? dayIn(order, written.parts, thisYear) : written.date;
  return date === null ? { kind: 'bad', text } : dayOrEndless(date);
}

const dayOrEndless = (date: PlainDate): DateCell =>
  Number(date.slice(0, 4)) >= endlessFromYear ? { kind: 'stillHere' } : { kind: 'date', date };

const serial = /^(\d{1,7})(?:[.,]\d+)?$/;
const millisecondsADay = 86_400_000;

/**
 * The day that a spreadsheet counts as that number, 1 being the first day of 1900; the time of day behind the point
 * is left off. Null where it is no such number. Spreadsheets count a 29 February 1900 that never was.
 */
function serialDate(text: string): PlainDate | null {
  const count = Number(serial.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN);
  if (!(count >= 1)) return null;
  const day = new Date(Date.UTC(1899, 11, count > 60 ? 30 : 31) + count * millisecondsADay);
  return plainDateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
