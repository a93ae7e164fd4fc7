import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import { dateOf, type Instant, type TimeZone } from '#shared/domain/instant.ts';
import { addDays, daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import { momentAt } from '#shared/domain/wallTime.ts';

/** An event on a day: of several dates, the one of that day. */
export interface EventOnDay {
  readonly event: CommunityEvent;
  readonly counts: EventCounts;
  /** When that date begins; null on the days after its first. */
  readonly begins: Instant | null;
}

/** A date longer than this, in days, is shown on its first days only. */
const longest = 60;

/** The events of each day in the user's zone, in the order in which they begin. */
export function eventDays(
  found: readonly { event: CommunityEvent; counts: EventCounts }[],
  zone: TimeZone,
): ReadonlyMap<PlainDate, EventOnDay[]> {
  const dates = found
    .flatMap(({ event, counts }) =>
      event.sessions.map(({ from, to }) => ({
        event,
        counts,
        begins: momentAt(from, event.zone),
        ends: momentAt(to, event.zone),
      })),
    )
    .sort((a, b) => (a.begins < b.begins ? -1 : 1));
  const days = new Map<PlainDate, EventOnDay[]>();
  for (const { event, counts, begins, ends } of dates) {
    const first = dateOf(begins, zone);
    const length = Math.min(daysBetween(first, dateOf(ends, zone)), longest);
    for (let after = 0; after <= length; after += 1) {
      const day = addDays(first, after);
      const there = days.get(day) ?? [];
      if (there.every((known) => known.event.id !== event.id)) {
        there.push({ event, counts, begins: after === 0 ? begins : null });
      }
      days.set(day, there);
    }
  }
  return days;
}
