import { addDays, addMonths, addYears, daysBetween, type PlainDate, yearOf } from '../plainDate.ts';

/** A run of days, both ends in it. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/**
 * The 12 months to a day: from the day after the same day a year before, through the day itself
 * (31 March 2026: 1 April 2025 to 31 March 2026). See "Periods" in docs/metrics.md.
 */
export function twelveMonthsTo(day: PlainDate): Period {
  return { from: addDays(addMonths(day, -12), 1), to: day };
}

/** `count` days a month apart, earliest first, the last of them `day`; each is counted from `day`, so 31 January follows 31 December. */
export function monthlyDays(day: PlainDate, count: number): PlainDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(day, index + 1 - count));
}

/**
 * The period before another: as many years earlier where it is of whole years, the same days a year earlier where it
 * begins with a year, else as many days right before it.
 */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(to, 1);
  const years = yearOf(end) - yearOf(from);
  if (years > 0 && addYears(from, years) === end) {
    return { from: addYears(from, -years), to: addDays(from, -1) };
  }
  if (from.endsWith('-01-01') && yearOf(from) === yearOf(to)) {
    return { from: addYears(from, -1), to: addYears(to, -1) };
  }
  return { from: addDays(from, -daysBetween(from, end)), to: addDays(from, -1) };
}
