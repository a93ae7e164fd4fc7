import { addDays, type PlainDate } from '../plainDate.ts';
import type { StepAnchor, StepState } from '../vocabulary.ts';

/** When a step is due: so many days after the anchor (before it, where negative), or on a day set by hand. */
export interface StepDay {
  anchor: StepAnchor;
  offsetDays: number;
  /** Set by hand; then the anchor does not count. */
  dueOn: PlainDate | null;
}

/** The days a plan is made from. */
export interface LeaverDays {
  noticeOn: PlainDate | null;
  lastDay: PlainDate;
}

/**
 * The day a step is due: null while it is counted from a notice whose day nobody knows, or where it would lie outside of
 * the calendar (a last day of 9999-12-31, as some systems write for "none"). The same rule in SQL: src/data/offboarding/stepRows.ts.
 */
export function dueDay({ anchor, offsetDays, dueOn }: StepDay, days: LeaverDays): PlainDate | null {
  if (dueOn !== null) return dueOn;
  const from = anchor === 'notice' ? days.noticeOn : days.lastDay;
  if (from === null || !withinCalendar(from, offsetDays)) return null;
  return addDays(from, offsetDays);
}

/** A step is late while it is open and its day was before today; on the day itself it is due. */
export function isLate(state: StepState, dueOn: PlainDate | null, today: PlainDate): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

const firstDay = '0000-01-01';
const lastDayOfCalendar = '9999-12-31';

function withinCalendar(from: PlainDate, days: number): boolean {
  const day = 24 * 60 * 60 * 1000;
  const moment = Date.parse(from) + days * day;
  return moment >= Date.parse(firstDay) && moment <= Date.parse(lastDayOfCalendar);
}
