import { z } from 'zod';
import { type CommunityEvent, communityEvent } from '#shared/contract/events.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { type Clock, dateOf, type TimeZone, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';

/** The events of a JSON array of ids, in its order, but for those in the bin. */
export const eventsSql = `
  SELECT e.id, e.version, e.title, e.description, e.sessions, e.zone, e.place, e.link, e.hosts, e.orientations,
    e.capacity, e.currency, e.planned_cost AS plannedCost, e.actual_cost AS actualCost, e.owner,
    e.starts_at AS startsAt, e.ends_at AS endsAt, e.cancelled_at AS cancelledAt
  FROM json_each(?) asked CROSS JOIN events e ON e.id = asked.value
  WHERE e.deleted_at IS NULL ORDER BY asked.key`;

const events = statement<[ids: string], unknown>(eventsSql);

const { sessions, hosts, orientations } = communityEvent.shape;

const row = communityEvent.extend({
  sessions: jsonColumn(sessions),
  hosts: jsonColumn(hosts),
  orientations: jsonColumn(orientations),
});

/** The events of those ids in that order; those in the bin are left out. */
export const readEvents = (sqlite: SqliteDatabase, ids: readonly string[]): CommunityEvent[] =>
  z.array(row).parse(events(sqlite).all(JSON.stringify(ids)));

/** An event that is not in the bin; NOT_FOUND where there is none. */
export function requireEvent(sqlite: SqliteDatabase, id: EventId): CommunityEvent {
  const [event] = readEvents(sqlite, [id]);
  if (event === undefined) throw refusal('NOT_FOUND', { what: 'event' });
  return event;
}

/** The same as whoever changes it has read it; CHANGED_MEANWHILE on another version. */
export function presentEvent(
  sqlite: SqliteDatabase,
  { id, version }: { id: EventId; version: number },
): CommunityEvent {
  const event = requireEvent(sqlite, id);
  if (event.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'event' });
  return event;
}

/** The calendar day on which it begins where it takes place. */
export const firstDayOf = ({ startsAt, zone }: Pick<CommunityEvent, 'startsAt' | 'zone'>): PlainDate =>
  dateOf(startsAt, zone);

/** Today, by the calendar of a zone. */
export const todayIn = (clock: Clock, zone: TimeZone): PlainDate => dateOf(clock.now(), zone);

/**
 * The day whose records say who fits: its first day, so that what people want later changes nothing of a past event; before
 * it, today.
 */
export function fitDayOf(event: CommunityEvent, clock: Clock): PlainDate {
  const first = firstDayOf(event);
  const day = today(clock);
  return first < day ? first : day;
}
