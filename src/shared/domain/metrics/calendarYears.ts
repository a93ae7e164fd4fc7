import { type PlainDate, yearOf } from '../plainDate.ts';

const dayLength = 86_400_000;

/** The number of the day of `date`'s anniversary in a year; 29 February has it on the 28th in a common year. */
function anniversary(date: PlainDate, year: number): number {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  if (moment.getUTCMonth() !== month - 1) moment.setUTCDate(0);
  return moment.getTime() / dayLength;
}

/** Days from one day to a later one; negative where it lies before. Quicker than a calendar's, for reckoning over all people. */
export function daysApart(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/**
 * Years from one day to a later one by the calendar: the whole years up to the last anniversary, and the rest
 * as its part of the year to the next. So `calendarYears(a, b) <= n` exactly when b is not after the n-th
 * anniversary of a, leap years or not. See "Return rate" in docs/metrics.md.
 */
export function calendarYears(from: PlainDate, to: PlainDate): number {
  const end = anniversary(to, yearOf(to));
  const year = yearOf(to);
  const last = anniversary(from, year) <= end ? year : year - 1;
  const start = anniversary(from, last);
  return last - yearOf(from) + (end - start) / (anniversary(from, last + 1) - start);
}
