import type { CommunityEvent } from '#shared/contract/events.ts';
import { type InteractionId, interactionId, type PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { WriteUnit } from '../database/write.ts';
import { insertEntry, setInBin } from '../interactions/write.ts';
import { eventGuests, interactionPeople, interactions } from '../schema/index.ts';

/** That somebody attended, on their timeline: an action of their own, see docs/metrics.md. */
export function enterAttendance(
  database: Database,
  unit: WriteUnit,
  event: CommunityEvent,
  personId: PersonId,
): InteractionId {
  const draft = {
    kind: 'event',
    occurredAt: event.startsAt,
    direction: 'mutual',
    purpose: 'other',
    subject: event.title,
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  return insertEntry(database, unit, { draft: { ...draft, people: [personId] }, followUp: null, files: [] });
}

/** Puts the entry of somebody who came on their timeline again; false where it is gone for good. */
export function showAttendance(unit: WriteUnit, id: InteractionId, personId: PersonId): boolean {
  const [entry] = unit.find(interactions, { id }, ['deletedAt', 'version', ...copies]);
  if (entry === undefined) return false;
  if (entry['deletedAt'] !== null) setInBin(unit, id, false);
  const people = unit.find(interactionPeople, { interactionId: id }, ['personId', 'position']);
  if (people.some((each) => each['personId'] === personId)) return true;
  const position = Math.max(-1, ...people.map((each) => Number(each['position']))) + 1;
  const [occurredAt, direction, purpose, kind] = copies.map((name) => String(entry[name]));
  unit.insert(interactionPeople, {
    ...{ interactionId: id, personId, position, present: true, occurredAt: occurredAt ?? '' },
    ...{ direction: direction ?? '', purpose: purpose ?? '', kind: kind ?? '' },
  });
  countChange(unit, id, entry['version']);
  return true;
}

/** What an entry's people have a copy of. */
const copies = ['occurredAt', 'direction', 'purpose', 'kind'] as const;

/**
 * Takes the entry of somebody who did not come off their timeline: into the bin, so that what was written to it is not lost;
 * where others share it by now, it stays theirs.
 */
export function hideAttendance(unit: WriteUnit, id: InteractionId, personId: PersonId): void {
  const [entry] = unit.find(interactions, { id }, ['deletedAt', 'version']);
  if (entry === undefined || entry['deletedAt'] !== null) return;
  const people = unit.find(interactionPeople, { interactionId: id }, ['personId']);
  const shared = people.some((each) => each['personId'] !== personId);
  if (!shared) setInBin(unit, id, true);
  else if (unit.remove(interactionPeople, { interactionId: id, personId })) {
    countChange(unit, id, entry['version']);
  }
}

/** The version of an entry also stands for its people. */
function countChange(unit: WriteUnit, id: InteractionId, version: unknown): void {
  unit.update(interactions, { id }, { version: Number(version) + 1 });
}

/** An event has another title or start: so have the entries that still have the one it had. */
export function moveAttendance(
  unit: WriteUnit,
  before: CommunityEvent,
  after: { title: string; startsAt: Instant },
): void {
  if (before.title === after.title && before.startsAt === after.startsAt) return;
  for (const guest of unit.find(eventGuests, { eventId: before.id }, ['interactionId'])) {
    if (guest['interactionId'] !== null)
      moveEntry(unit, interactionId.parse(guest['interactionId']), before, after);
  }
}

function moveEntry(
  unit: WriteUnit,
  id: InteractionId,
  before: CommunityEvent,
  after: { title: string; startsAt: Instant },
): void {
  const [entry] = unit.find(interactions, { id }, ['subject', 'occurredAt']);
  if (entry === undefined) return;
  const renamed = entry['subject'] === before.title && before.title !== after.title;
  const moved = entry['occurredAt'] === before.startsAt && before.startsAt !== after.startsAt;
  if (!renamed && !moved) return;
  const patch = {
    ...(renamed ? { subject: after.title } : {}),
    ...(moved ? { occurredAt: after.startsAt } : {}),
  };
  unit.update(interactions, { id }, patch);
  for (const { personId } of unit.find(interactionPeople, { interactionId: id }, ['personId'])) {
    const of = { interactionId: id, personId: String(personId) };
    if (moved) unit.update(interactionPeople, of, { occurredAt: after.startsAt });
    // What people are found by hangs on the entry, whose own record belongs to none of them.
    if (renamed) unit.touch(String(personId), ['notes']);
  }
}
