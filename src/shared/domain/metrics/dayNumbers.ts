/*
 * The calendar in whole numbers, for reckoning over everybody: a day is the days since 1 January 1970 (`dayNumber` of
 * the facts). Nothing here makes an object. The reckoning counts years from March, so that leap days come last.
 */

/** From 1 March of the year 0 to 1 January 1970. */
const toMarchOfYear0 = 719_468;
const daysOf400Years = 146_097;

/** A day of the calendar in one number, from which `yearIn`, `monthIn` and `dateIn` read. */
type Civil = number;

const yearIn = (civil: Civil): number => Math.floor(civil / 512);
/** 1 to 12. */
const monthIn = (civil: Civil): number => (civil >> 5) & 15;
const dateIn = (civil: Civil): number => civil & 31;

/** The days from 1900 to the end of 2099, each reckoned the first time it is asked for: nearly all days anybody asks for. */
const firstKept = -25_567;
const kept = new Int32Array(73_049);

function civilOf(day: number): Civil {
  const place = day - firstKept;
  const known = kept[place];
  if (known === undefined) return reckoned(day);
  if (known !== 0) return known;
  const civil = reckoned(day);
  kept[place] = civil;
  return civil;
}

function reckoned(day: number): Civil {
  const days = day + toMarchOfYear0;
  const era = Math.floor(days / daysOf400Years);
  const ofEra = days - era * daysOf400Years;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const afterDecember = month < 10 ? 0 : 1;
  return (year + era * 400 + afterDecember) * 512 + (month + 3 - 12 * afterDecember) * 32 + date;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day of a date of the calendar; 29 February of a common year is its 28th. */
export function dayOfDate(year: number, month: number, date: number): number {
  const known = month === 2 && date === 29 && !isLeapYear(year) ? 28 : date;
  const ofMarch = month > 2 ? year : year - 1;
  const era = Math.floor(ofMarch / 400);
  const yearOfEra = ofMarch - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + known - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * daysOf400Years + ofEra - toMarchOfYear0;
}

/** The calendar year of a day. */
export const yearOfDay = (day: number): number => yearIn(civilOf(day));

/** The same day so many years later; 29 February becomes the 28th in a common year. */
export function yearsAfter(day: number, years: number): number {
  const civil = civilOf(day);
  return dayOfDate(yearIn(civil) + years, monthIn(civil), dateIn(civil));
}

/** `calendarYears` of two days; quick enough to ask of everybody. */
export function yearsBetweenDays(from: number, to: number): number {
  const start = civilOf(from);
  const month = monthIn(start);
  const date = dateIn(start);
  const year = yearOfDay(to);
  const anniversary = dayOfDate(year, month, date);
  const last = anniversary <= to ? year : year - 1;
  const lastDay = last === year ? anniversary : dayOfDate(last, month, date);
  return last - yearIn(start) + (to - lastDay) / (dayOfDate(last + 1, month, date) - lastDay);
}
