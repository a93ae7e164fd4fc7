import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { requirePeople } from '../people/person.ts';
import { readEvents } from './event.ts';
import { guestsOf } from './guests.ts';

/** The events on whose list a person is, the latest first. */
export const ofPersonSql = `
  SELECT p.seq, e.id FROM people p
  CROSS JOIN event_guests g INDEXED BY event_guests_person ON g.person_id = p.id
  CROSS JOIN events e ON e.id = g.event_id
  WHERE p.id = ? AND e.deleted_at IS NULL ORDER BY e.starts_at DESC, e.id DESC`;

const eventsOf = statement<[personId: string], [seq: number, eventId: string]>(ofPersonSql);

type OfPerson = { event: CommunityEvent; guest: Omit<EventGuest, 'leftOut' | 'department'> };

/** What became of a person's invitations; NOT_FOUND where there is no such person. */
export function readEventsOfPerson(sqlite: SqliteDatabase, personId: PersonId, clock: Clock): OfPerson[] {
  requirePeople(sqlite, [personId]);
  const rows = eventsOf(sqlite).raw(true).all(personId);
  const seqs = rows.slice(0, 1).map(([seq]) => seq);
  const events = readEvents(
    sqlite,
    rows.map(([, id]) => id),
  );
  return events.flatMap((event) => guestsOf(sqlite, event, seqs, clock).map((guest) => ({ event, guest })));
}
