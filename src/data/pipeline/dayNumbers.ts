import { epochMilliseconds, type Instant, startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';

const dayLength = 86_400_000;

/** The number of a day, counted from 1970. */
export const dayNumber = (day: PlainDate): number => Date.parse(day) / dayLength;

/**
 * The number of the day a moment falls on in a zone, for very many moments: where days begin is asked of the calendar
 * once a day, and not for each moment.
 */
export function dayNumbersIn(zone: TimeZone): (moment: Instant) => number {
  const beginnings = new Map<number, number>();
  const beginningOf = (day: number): number => {
    const known = beginnings.get(day);
    if (known !== undefined) return known;
    const date = plainDate.parse(new Date(day * dayLength).toISOString().slice(0, 10));
    const begins = epochMilliseconds(startOfDay(date, zone));
    beginnings.set(day, begins);
    return begins;
  };
  return (moment) => {
    const at = epochMilliseconds(moment);
    // No zone is a whole day away from UTC.
    const day = Math.floor(at / dayLength);
    if (at < beginningOf(day)) return day - 1;
    return at < beginningOf(day + 1) ? day : day + 1;
  };
}
