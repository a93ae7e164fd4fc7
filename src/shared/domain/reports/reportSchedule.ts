import type { ReportEvery } from '../../contract/ownReports.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../plainDate.ts';

/**
 * The first day after `day` on which a report is due that is produced from `firstOn` on every so often. Months are
 * counted from `firstOn`, so that one of the 31st is due on the last day of a shorter month and on the 31st again after it.
 */
export function nextDue(firstOn: PlainDate, every: ReportEvery, day: PlainDate | null): PlainDate {
  if (day === null || day < firstOn) return firstOn;
  if (every === 'week') return addDays(firstOn, 7 * (Math.floor(daysBetween(firstOn, day) / 7) + 1));
  const months = every === 'month' ? 1 : 3;
  // The month of `day` or the one before it, so that few steps are left.
  let steps = Math.max(0, Math.floor(monthsBetween(firstOn, day) / months) - 1);
  while (addMonths(firstOn, months * steps) <= day) steps += 1;
  return addMonths(firstOn, months * steps);
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const count = (date: PlainDate) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
  return count(to) - count(from);
}
