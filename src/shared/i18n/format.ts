import { Temporal } from 'temporal-polyfill/full';
import { dateOf, type Instant, type TimeZone } from '../domain/instant.ts';
import { daysBetween, type PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';

/** How dates and numbers are written in a language and zone. Pure: `now` is given, never read. */
export interface Formats {
  /** 1 Apr 2026 · 2026年4月1日 */
  date(date: PlainDate): string;
  /** Wed 1 Apr · 4月1日(水): a day of the coming weeks. */
  weekday(date: PlainDate): string;
  /** Mon · 月, for the head of a calendar. */
  weekdayName(date: PlainDate): string;
  /** 1 Apr · 4月1日 */
  dayAndMonth(date: PlainDate): string;
  /** April 2026 · 2026年4月 */
  month(date: PlainDate): string;
  /** Apr 2026 · 2026年4月, for axes. */
  shortMonth(date: PlainDate): string;
  /** 2026 · 2026年 */
  year(year: number): string;
  /** 23 – 29 Nov · 11月23日〜29日: a week or another few days, without the year. */
  days(from: PlainDate, to: PlainDate): string;
  /** From one day to another; an open end stays open. */
  dateRange(from: PlainDate | null, to: PlainDate | null): string;
  /** The day of a moment in the user's zone. */
  day(moment: Instant): string;
  /** Day and time of a moment in the user's zone. */
  moment(moment: Instant): string;
  /** Time of day in the user's zone: 14:05. */
  time(moment: Instant): string;
  /** How long ago, by calendar days in the user's zone: today, yesterday, 3 months ago. */
  ago(moment: Instant, now: Instant): string;
  /** 1,204 */
  number(value: number): string;
  /** A number with all its digits: 1,204.125 */
  exact(value: number): string;
  /** A rate between 0 and 1, always with one decimal: 25.9%, 57.0%. */
  percent(rate: number): string;
  /** 1.5 years · 1.5年 */
  years(years: number): string;
  /** The size of a file: 245 kB. */
  fileSize(bytes: number): string;
}

const locales = { en: 'en-GB', ja: 'ja-JP' } as const satisfies Record<Language, string>;

/** The formats of a language and a zone. */
export function formatsOf(language: Language, timeZone: TimeZone): Formats {
  const locale = locales[language];
  // A plain date has no zone: it is written as the same day in UTC.
  const plain = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: PlainDate) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const zoned = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (moment: Instant) => format.format(new Date(moment));
  };
  const monthLength = language === 'ja' ? 'long' : 'short';
  const dayParts = { year: 'numeric', month: monthLength, day: 'numeric' } as const;
  const shortParts = { month: monthLength, day: 'numeric' } as const;
  const shortRange = new Intl.DateTimeFormat(locale, { ...shortParts, timeZone: 'UTC' });
  const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = plain(dayParts);
  const dayAndMonth = plain(shortParts);
  const day = zoned(dayParts);
  const time = zoned(timeParts);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const years = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const size = (unit: 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  const kilobytes = size('kilobyte');
  const megabytes = size('megabyte');
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const dash = language === 'ja' ? '〜' : ' – ';
  return {
    date,
    weekday: plain({ weekday: 'short', month: monthLength, day: 'numeric' }),
    weekdayName: plain({ weekday: 'short' }),
    dayAndMonth,
    days: (from, to) =>
      // Japanese would go over to 11/23.
      language === 'ja'
        ? `${dayAndMonth(from)}${dash}${dayAndMonth(to)}`
        : shortRange.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    month: plain({ year: 'numeric', month: 'long' }),
    shortMonth: plain({ year: 'numeric', month: monthLength }),
    year: (year) => (language === 'ja' ? `${year}年` : String(year)),
    dateRange: (from, to) => `${from === null ? '' : date(from)}${dash}${to === null ? '' : date(to)}`.trim(),
    day,
    moment: (moment) => `${day(moment)} ${time(moment)}`,
    time,
    ago: (moment, now) => {
      const { value, unit } = calendarDistance(dateOf(moment, timeZone), dateOf(now, timeZone));
      return relative.format(-value, unit);
    },
    number: (value) => number.format(value),
    exact: (value) => exact.format(value),
    percent: (rate) => percent.format(rate),
    years: (value) => years.format(value),
    fileSize: (bytes) =>
      bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / 1_000_000),
  };
}

/** The distance of two days in the largest unit that is full at least once. */
function calendarDistance(from: PlainDate, to: PlainDate): { value: number; unit: 'year' | 'month' | 'day' } {
  const { years, months } = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: 'year',
  });
  if (years !== 0) return { value: years, unit: 'year' };
  if (months !== 0) return { value: months, unit: 'month' };
  return { value: daysBetween(from, to), unit: 'day' };
}
