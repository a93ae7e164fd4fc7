import type { CommunityEvent, EventFacts } from '#shared/contract/events.ts';
import { type EventId, eventId, type OperationId } from '#shared/domain/ids.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { eventGuests, events } from '../schema/index.ts';
import { moveAttendance } from './attendanceEntry.ts';
import { firstDayOf, presentEvent, todayIn } from './event.ts';

/** An event as whoever changes it has read it. */
export interface OneEvent {
  id: EventId;
  version: number;
}

interface Changed {
  id: EventId;
  operationId: OperationId | null;
}

/**
 * Adds an event (`id` null), or changes it. INVALID_INPUT for a date that does not end after it begins, and for a first day to
 * come where people came already; CHANGED_MEANWHILE on an old version. Who attended has it on the timeline under its present title, at its present start.
 */
export async function saveEvent(
  database: Database,
  author: Author,
  { id, version, ...facts }: EventFacts & { id: EventId | null; version: number },
): Promise<Changed> {
  const columns = columnsOf(facts);
  return await database.write(id === null ? 'event.add' : 'event.update', author, (unit) => {
    if (id === null) return { id: insertEvent(unit, columns), operationId: operationOf(unit) };
    const before = presentEvent(database.sqlite, { id, version });
    requireNotAhead(unit, before, columns);
    unit.update(events, { id }, columns);
    moveAttendance(unit, before, columns);
    return { id, operationId: operationOf(unit) };
  });
}

/** What people came to is not moved to a day to come. */
function requireNotAhead(
  unit: WriteUnit,
  { id, startsAt }: CommunityEvent,
  after: Pick<CommunityEvent, 'startsAt' | 'zone'>,
): void {
  const isAhead = firstDayOf(after) > todayIn(unit.author.clock, after.zone);
  if (after.startsAt === startsAt || !isAhead) return;
  if (unit.find(eventGuests, { eventId: id, attended: true }, ['id']).length > 0) {
    throw refusal('INVALID_INPUT', { field: 'sessions', reason: 'cameAlready' });
  }
}

function insertEvent(unit: WriteUnit, columns: ReturnType<typeof columnsOf>): EventId {
  const { clock, ids } = unit.author;
  const id = eventId.parse(ids.next());
  const now = clock.now();
  unit.insert(events, { ...columns, id, version: 1, createdAt: now, updatedAt: now });
  return id;
}

function columnsOf({ sessions, hosts, orientations, ...facts }: EventFacts) {
  const { zone } = facts;
  const dates = sessions
    .map((session) => ({ session, from: momentAt(session.from, zone), to: momentAt(session.to, zone) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first] = dates;
  if (first === undefined || dates.some(({ from, to }) => to <= from)) {
    throw refusal('INVALID_INPUT', { field: 'sessions', reason: 'endsBeforeItBegins' });
  }
  return {
    ...facts,
    title: facts.title.normalize('NFC'),
    description: facts.description.trim(),
    owner: textOrNull(facts.owner),
    sessions: JSON.stringify(dates.map(({ session }) => session)),
    hosts: JSON.stringify([...new Set(hosts)]),
    orientations: JSON.stringify([...new Set(orientations)]),
    startsAt: first.from,
    endsAt: dates.reduce((last, { to }) => (to > last ? to : last), first.to),
  };
}

/** Calls an event off, or takes that back; who was invited and came stays on record. */
export async function cancelEvent(
  database: Database,
  author: Author,
  { cancelled, ...one }: OneEvent & { cancelled: boolean },
): Promise<Changed> {
  return await change(database, author, 'event.cancel', one, ({ cancelledAt }) => ({
    cancelledAt: cancelled ? (cancelledAt ?? author.clock.now()) : null,
  }));
}

/** Into the bin. That people attended stays on their timelines: it happened. */
export async function removeEvent(database: Database, author: Author, one: OneEvent): Promise<Changed> {
  return await change(database, author, 'event.remove', one, () => ({ deletedAt: author.clock.now() }));
}

async function change(
  database: Database,
  author: Author,
  kind: string,
  one: OneEvent,
  patch: (before: CommunityEvent) => Partial<typeof events.$inferInsert>,
): Promise<Changed> {
  return await database.write(kind, author, (unit) => {
    unit.update(events, { id: one.id }, patch(presentEvent(database.sqlite, one)));
    return { id: one.id, operationId: operationOf(unit) };
  });
}
