import type { ReportRange } from '../../contract/ownReports.ts';
import { addDays, addMonths, type PlainDate, plainDateOf, startOfMonth, yearOf } from '../plainDate.ts';

/** The days of a report; null for the 12 months to the day on which it is produced. */
export interface ReportDays {
  from: PlainDate | null;
  to: PlainDate | null;
}

/**
 * The days a range means on the day `today`, both ends in them. `all` begins with `firstYear`, the first in
 * which somebody left, and with this year where nobody has.
 */
export function daysOfRange(range: ReportRange, today: PlainDate, firstYear: number | null): ReportDays {
  if (range.kind === 'days') return { from: range.from, to: range.to };
  const thisMonth = startOfMonth(today);
  switch (range.range) {
    case 'twelveMonths':
      return { from: null, to: null };
    case 'thisYear':
      return { from: newYear(yearOf(today)), to: today };
    case 'lastYear':
      return upTo(newYear(yearOf(today) - 1), newYear(yearOf(today)));
    case 'lastMonth':
      return upTo(addMonths(thisMonth, -1), thisMonth);
    case 'lastQuarter': {
      const thisQuarter = addMonths(thisMonth, -((Number(today.slice(5, 7)) - 1) % 3));
      return upTo(addMonths(thisQuarter, -3), thisQuarter);
    }
    case 'all':
      return { from: newYear(Math.min(firstYear ?? yearOf(today), yearOf(today))), to: today };
  }
}

function newYear(year: number): PlainDate {
  const first = plainDateOf(year, 1, 1);
  if (first === null) throw new RangeError(`no year ${year}`);
  return first;
}

const upTo = (from: PlainDate, next: PlainDate): ReportDays => ({ from, to: addDays(next, -1) });
