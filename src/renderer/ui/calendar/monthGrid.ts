import {
  addDays,
  addMonths,
  daysBetween,
  type PlainDate,
  startOfMonth,
  startOfWeek,
} from '#shared/domain/plainDate.ts';

/** The whole weeks in which the days of a month lie. */
export function weeksOf(month: PlainDate, firstWeekday: 0 | 1): readonly (readonly PlainDate[])[] {
  const first = startOfMonth(month);
  const from = startOfWeek(first, firstWeekday);
  const last = addDays(addMonths(first, 1), -1);
  const weeks = Math.floor(daysBetween(from, last) / 7) + 1;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(from, week * 7 + day)),
  );
}

/** The day a key leads to from another in a calendar; null where it is none of its keys. */
export function dayByKey(key: string, from: PlainDate, firstWeekday: 0 | 1): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1);
    case 'ArrowRight':
      return addDays(from, 1);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'Home':
      return startOfWeek(from, firstWeekday);
    case 'End':
      return addDays(startOfWeek(from, firstWeekday), 6);
    case 'PageUp':
      return addMonths(from, -1);
    case 'PageDown':
      return addMonths(from, 1);
    default:
      return null;
  }
}
