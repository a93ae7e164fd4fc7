import { addDays, addMonths, type PlainDate } from '../plainDate.ts';

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
