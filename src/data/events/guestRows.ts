import { type EventId, eventGuestId, type PersonId, personId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { WriteUnit } from '../database/write.ts';
import { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { eventGuests } from '../schema/index.ts';

/** What a write needs to know of somebody on an event's list. */
export interface GuestRow {
  id: string;
  personId: PersonId;
  seq: number;
  invitedOn: string | null;
  attended: number | null;
  walkIn: number;
  interactionId: string | null;
}

/** An event's list, but for people in the bin. */
export const listedSql = `
  SELECT g.id, g.person_id AS personId, s.seq, g.invited_on AS invitedOn, g.attended, g.walk_in AS walkIn,
    g.interaction_id AS interactionId
  FROM event_guests g CROSS JOIN person_summaries s ON s.person_id = g.person_id
  WHERE g.event_id = ?`;

const listed = statement<[eventId: string], Omit<GuestRow, 'personId'> & { personId: string }>(listedSql);

/** Everybody on an event's list, by person. */
export const listOf = (sqlite: SqliteDatabase, event: EventId): Map<PersonId, GuestRow> =>
  new Map(
    listed(sqlite)
      .all(event)
      .map((row) => {
        const guest = { ...row, personId: personId.parse(row.personId) };
        return [guest.personId, guest];
      }),
  );

/** Those of the list who are named, each once; NOT_FOUND where one of them is not on it. */
export function guestsNamed(list: ReadonlyMap<PersonId, GuestRow>, people: readonly PersonId[]): GuestRow[] {
  return [...new Set(people)].map((id) => {
    const guest = list.get(id);
    if (guest === undefined) throw refusal('NOT_FOUND', { what: 'eventGuest' });
    return guest;
  });
}

/** Puts somebody on the list. */
export function insertGuest(
  unit: WriteUnit,
  eventId: EventId,
  personId: PersonId,
  more: { invitedOn?: string; attended?: boolean; walkIn?: boolean; interactionId?: string } = {},
): void {
  const { clock, ids } = unit.author;
  const id = eventGuestId.parse(ids.next());
  const guest = { id, eventId, personId, listedOn: today(clock), walkIn: false, feedbackWords: '' };
  unit.insert(eventGuests, { ...guest, ...more });
}

const peoplePerSettling = 250;

/** Does something with each of many as part of a long write; others have their turn in between. */
export async function withEach<T>(
  unit: WriteUnit,
  all: readonly T[],
  change: (one: T) => void,
): Promise<void> {
  const turns = new Turns(undefined);
  for (const [index, one] of all.entries()) {
    change(one);
    if ((index + 1) % peoplePerSettling === 0) unit.settle();
    if (turns.due()) await turns.pass();
  }
}
