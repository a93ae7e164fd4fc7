import type { Audience, LeftOutCount } from '#shared/contract/audience.ts';
import type { CommunityEvent } from '#shared/contract/events.ts';
import type { EventId, OperationId, PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { leftOutCounts } from '../contacting/leftOutCounts.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import { idsOf, peopleOf } from '../contacting/peopleOf.ts';
import { wantingAny } from '../contacting/wanting.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { momentOf } from '../interactions/momentOf.ts';
import { insertEntry } from '../interactions/write.ts';
import { refusal } from '../refusal.ts';
import { eventGuests } from '../schema/index.ts';
import { requireEvent } from './event.ts';
import { type GuestRow, guestsNamed, insertGuest, listOf, withEach } from './guestRows.ts';
import { type Day, invitationNeed } from './standing.ts';

interface Changed {
  operationId: OperationId | null;
}

/** Puts those of an audience on the list who may be invited, with `onlyFitting` those who also fit, and are not on it yet. */
export async function addGuests(
  database: Database,
  author: Author,
  { id, audience, onlyFitting }: { id: EventId; audience: Audience; onlyFitting: boolean },
  day: Day,
): Promise<Changed & { added: number }> {
  return await database.writeInSteps('event.addGuests', author, async (unit) => {
    const { sqlite } = database;
    const { orientations } = requireEvent(sqlite, id);
    const seqs = peopleOf(sqlite, day, audience);
    const leftOut = leftOutOf(sqlite, invitationNeed, seqs);
    const fitting = onlyFitting && orientations.length > 0 ? wantingAny(sqlite, orientations) : null;
    const there = new Set([...listOf(sqlite, id).values()].map(({ seq }) => seq));
    const added = seqs.filter((seq) => !leftOut.has(seq) && !there.has(seq) && (fitting?.[seq] ?? 1) === 1);
    await withEach(unit, [...idsOf(sqlite, added).values()], (personId) => insertGuest(unit, id, personId));
    return { added: added.length, operationId: operationOf(unit) };
  });
}

/** Takes those of them off the list who were not invited and did not come; the others stay. */
export async function removeGuests(
  database: Database,
  author: Author,
  { id, people }: { id: EventId; people: readonly PersonId[] },
): Promise<Changed & { removed: number }> {
  return await database.writeInSteps('event.removeGuests', author, async (unit) => {
    requireEvent(database.sqlite, id);
    const list = listOf(database.sqlite, id);
    const named = [...new Set(people)].flatMap((person) => list.get(person) ?? []);
    const removed = named.filter(({ invitedOn, attended }) => invitedOn === null && attended !== 1);
    await withEach(unit, removed, (guest) => unit.remove(eventGuests, { id: guest.id }));
    return { removed: removed.length, operationId: operationOf(unit) };
  });
}

/**
 * That people were invited, other than by an outreach; `people` null for all on the list who were not and did not come. Who may
 * not be invited now is left out and counted; who was invited before stays invited on that day. INVALID_INPUT for a day to come,
 * NOT_FOUND for somebody who is not on the list.
 */
export async function markInvited(
  database: Database,
  author: Author,
  { id, people, invitedOn }: { id: EventId; people: readonly PersonId[] | null; invitedOn: PlainDate },
): Promise<Changed & { invited: number; leftOut: LeftOutCount[] }> {
  if (invitedOn > today(author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'invitedOn', reason: 'afterToday' });
  }
  return await database.writeInSteps('event.markInvited', author, async (unit) => {
    const event = requireEvent(database.sqlite, id);
    const list = listOf(database.sqlite, id);
    const meant =
      people === null
        ? [...list.values()].filter(({ attended }) => attended !== 1)
        : guestsNamed(list, people);
    const asked = meant.filter((guest) => guest.invitedOn === null);
    const leftOut = leftOutOf(
      database.sqlite,
      invitationNeed,
      asked.map(({ seq }) => seq),
    );
    const invited = asked.filter(({ seq }) => !leftOut.has(seq));
    await withEach(unit, invited, (guest) => invite(database, unit, { event, guest, invitedOn }));
    return { invited: invited.length, leftOut: leftOutCounts(leftOut), operationId: operationOf(unit) };
  });
}

/** Notes the invitation on the list and on the person's timeline. */
function invite(
  database: Database,
  unit: WriteUnit,
  { event, guest, invitedOn }: { event: CommunityEvent; guest: GuestRow; invitedOn: PlainDate },
): void {
  unit.update(eventGuests, { id: guest.id }, { invitedOn });
  const draft = {
    kind: 'message',
    occurredAt: momentOf(unit, invitedOn),
    direction: 'toAlumnus',
    purpose: 'invitation',
    subject: event.title,
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  insertEntry(database, unit, { draft: { ...draft, people: [guest.personId] }, followUp: null, files: [] });
}
