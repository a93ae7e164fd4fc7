import { Temporal } from 'temporal-polyfill/full';
import { z } from 'zod';
import { type PlainDate, plainDate } from './plainDate.ts';

/**
 * A moment, as UTC with milliseconds in one fixed width (`2026-04-01T00:00:00.000Z`),
 * so that the text sorts like the time.
 */
export const instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/** An IANA time zone name such as `Asia/Tokyo`. */
export const timeZone = z
  .string()
  .refine((name) => isTimeZone(name), { message: 'not a time zone' })
  .brand<'TimeZone'>();
export type TimeZone = z.infer<typeof timeZone>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** What time it is and where the user is; injected, so that tests decide both. */
export interface Clock {
  now(): Instant;
  timeZone(): TimeZone;
}

/** The moment of the given milliseconds since 1970 UTC. */
export function instantOf(epochMilliseconds: number): Instant {
  return instant.parse(new Date(epochMilliseconds).toISOString());
}

/** Milliseconds since 1970 UTC. */
export function epochMilliseconds(moment: Instant): number {
  return Date.parse(moment);
}

/** The calendar day a moment falls on in a zone. */
export function dateOf(moment: Instant, zone: TimeZone): PlainDate {
  return plainDate.parse(Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The first moment of a calendar day in a zone (not always midnight: some zones skip it when clocks change). */
export function startOfDay(date: PlainDate, zone: TimeZone): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** The user's current day. */
export function today(clock: Clock): PlainDate {
  return dateOf(clock.now(), clock.timeZone());
}
