import {
  epochMilliseconds,
  type Instant,
  instantOf,
  startOfDay,
  type TimeZone,
} from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';

/** A day as the number of days since 1 January 1970: the sample reckons with millions of them. */
export type DayNumber = number;

const dayLength = 86_400_000;

export const dayNumber = (date: PlainDate): DayNumber => Date.parse(date) / dayLength;
export const isoDate = (day: DayNumber): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Months count on past the year: the 13th is next January; day 0 is the last of the month before. */
export const dayOf = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / dayLength;

export const yearOfDay = (day: DayNumber): number => new Date(day * dayLength).getUTCFullYear();
export const monthOfDay = (day: DayNumber): number => new Date(day * dayLength).getUTCMonth() + 1;

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: DayNumber): number => new Date(day * dayLength).getUTCDay();

export const lastOfMonth = (day: DayNumber): DayNumber => dayOf(yearOfDay(day), monthOfDay(day) + 1, 0);
export const firstOfMonth = (day: DayNumber): DayNumber => dayOf(yearOfDay(day), monthOfDay(day), 1);

/** Saturdays and Sundays become the Friday before. */
export function workday(day: DayNumber): DayNumber {
  const at = weekday(day);
  if (at === 6) return day - 1;
  return at === 0 ? day - 2 : day;
}

/** The moments of the user's days; each day's start is looked up once. */
export class DayMoments {
  readonly #zone: TimeZone;
  readonly #starts = new Map<DayNumber, number>();

  constructor(zone: TimeZone) {
    this.#zone = zone;
  }

  at(day: DayNumber, minute: number): Instant {
    let start = this.#starts.get(day);
    if (start === undefined) {
      start = epochMilliseconds(startOfDay(plainDate.parse(isoDate(day)), this.#zone));
      this.#starts.set(day, start);
    }
    return instantOf(start + minute * 60_000);
  }
}
