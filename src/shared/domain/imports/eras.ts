import { type PlainDate, plainDateOf } from '../plainDate.ts';

/** The Japanese eras with the letters they are shortened to, and the Gregorian year before their first. */
const eras = [
  { names: ['令和', '令', 'r'], yearZero: 2018, firstDay: '2019-05-01' },
  { names: ['平成', '平', 'h'], yearZero: 1988, firstDay: '1989-01-08' },
  { names: ['昭和', '昭', 's'], yearZero: 1925, firstDay: '1926-12-25' },
  { names: ['大正', '大', 't'], yearZero: 1911, firstDay: '1912-07-30' },
  { names: ['明治', '明', 'm'], yearZero: 1867, firstDay: '1868-01-25' },
] as const;

const eraDate =
  /^(令和|平成|昭和|大正|明治|[令平昭大明]|[rhstm])\s*(元|\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;

/** Whether the text (NFKC, lower case, digits in Arabic) is written as a date of an era. */
export function isEraDate(text: string): boolean {
  return eraDate.test(text);
}

/**
 * The date of 令和3年4月1日, R3.4.1 or 平成元年1月8日; null where the text is none, the calendar has no such day
 * or it lies before the era. Days after an era's end are taken: contracts were written in 平成32年.
 */
export function eraDateOf(text: string): PlainDate | null {
  const match = eraDate.exec(text);
  if (match === null) return null;
  const [, name, year, month, day] = match;
  const era = eras.find(({ names }) => names.some((known) => known === name));
  if (era === undefined) return null;
  const gregorian = era.yearZero + (year === '元' ? 1 : Number(year));
  const date = plainDateOf(gregorian, Number(month), Number(day));
  return date === null || date < era.firstDay ? null : date;
}

const digits: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((character, value) => [character, value]),
);

/** Numbers up to 99 in kanji (二十三, 二三) as Arabic digits, where they stand before 年, 月 or 日. */
export function arabicDigits(text: string): string {
  return text.replace(/[〇一二三四五六七八九十]+(?=[年月日])/g, (run) => String(kanjiNumber(run)));
}

function kanjiNumber(run: string): number {
  const ten = run.indexOf('十');
  if (ten < 0) return [...run].reduce((value, character) => value * 10 + (digits.get(character) ?? 0), 0);
  const tens = ten === 0 ? 1 : (digits.get(run.slice(0, ten)) ?? 0);
  return tens * 10 + (digits.get(run.slice(ten + 1)) ?? 0);
}
