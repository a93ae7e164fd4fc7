import { Temporal } from 'temporal-polyfill/full';
import { z } from 'zod';
import { type Instant, instantOf, type TimeZone } from './instant.ts';
import { plainDate } from './plainDate.ts';

/** What calendar and clock on the wall show somewhere, to the minute; `time` is `HH:MM`. */
export const wallTime = z.object({ date: plainDate, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });
export type WallTime = z.infer<typeof wallTime>;

/** What calendar and clock show in a zone at a moment. */
export function wallTimeOf(moment: Instant, zone: TimeZone): WallTime {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: plainDate.parse(there.toPlainDate().toString()), time };
}

/** The moment at which calendar and clock in a zone show that; of a time that clocks skip, the one after. */
export function momentAt({ date, time }: WallTime, zone: TimeZone): Instant {
  const there = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instantOf(there.epochMilliseconds);
}
