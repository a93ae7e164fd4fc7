import { v7 } from 'uuid';
import type { IdSource } from '#shared/domain/ids.ts';
import { type Clock, instantOf, type TimeZone } from '#shared/domain/instant.ts';

/** The computer's clock, in the zone the user has chosen. */
export function systemClock(zone: () => TimeZone): Clock {
  return { now: () => instantOf(Date.now()), timeZone: zone };
}

/** UUIDv7 by the computer's clock; ids made in the same millisecond still sort in the order of their making. */
export const systemIds: IdSource = { next: () => v7() };
