import type { Period } from '../metrics/periods.ts';
import { addDays, addMonths, addYears, type PlainDate } from '../plainDate.ts';
import type { Span } from './rule.ts';

/** Moves a day by whole calendar spans; a day the target month lacks becomes its last. */
function moved(day: PlainDate, { count, unit }: Span, times: 1 | -1): PlainDate {
  switch (unit) {
    case 'days':
      return addDays(day, times * count);
    case 'months':
      return addMonths(day, times * count);
    case 'years':
      return addYears(day, times * count);
  }
}

/** The days of the span that ends with `today`: of one day, today alone; of twelve months, as docs/metrics.md has them. */
export function spanTo(today: PlainDate, span: Span): Period {
  return { from: addDays(moved(today, span, -1), 1), to: today };
}

/** The days of the span that begins with `today`. */
export function spanFrom(today: PlainDate, span: Span): Period {
  return { from: today, to: addDays(moved(today, span, 1), -1) };
}
