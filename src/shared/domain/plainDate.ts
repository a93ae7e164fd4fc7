import { Temporal } from 'temporal-polyfill/full';
import { z } from 'zod';

/** A day of the calendar without a zone, as ISO 8601 `YYYY-MM-DD`: employment dates, birthdays, due dates. */
export const plainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof plainDate>;

/** The ISO date of the given year, month (1-12) and day, or null where the calendar has no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = plainDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}

function toBranded(date: Temporal.PlainDate): PlainDate {
  return plainDate.parse(date.toString());
}

/** Adds calendar months; a day the target month lacks becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return toBranded(Temporal.PlainDate.from(date).add({ months }));
}

/** Adds calendar years; 29 February becomes 28 February in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return toBranded(Temporal.PlainDate.from(date).add({ years }));
}

/** Adds days. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toBranded(Temporal.PlainDate.from(date).add({ days }));
}

/** Days from `from` to `to`, negative where `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The first day of the date's week; weeks begin on Sunday (0) or Monday (1). */
export function startOfWeek(date: PlainDate, firstWeekday: 0 | 1): PlainDate {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return addDays(date, -((dayOfWeek - firstWeekday + 7) % 7));
}

/** The first day of the date's month. */
export function startOfMonth(date: PlainDate): PlainDate {
  return toBranded(Temporal.PlainDate.from(date).with({ day: 1 }));
}

/** The year of the date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
