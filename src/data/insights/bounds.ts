import { type Instant, startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';

/** The moments of whole days in a zone: `since` is in it, `before` no longer. */
export interface Moments {
  since: Instant;
  before: Instant;
}

/** The first moment after a day in a zone. */
export const endOfDay = (day: PlainDate, zone: TimeZone): Instant => startOfDay(addDays(day, 1), zone);

/** From the first moment of the period's first day to the last of its last day. */
export function momentsOf(period: Period, zone: TimeZone): Moments {
  return { since: startOfDay(period.from, zone), before: endOfDay(period.to, zone) };
}
