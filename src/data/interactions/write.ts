import { eq } from 'drizzle-orm';
import type { AskOverride } from '#shared/contract/asks.ts';
import type { InteractionDraft, NextStep } from '#shared/contract/interactions.ts';
import { followUpId, type InteractionId, interactionId } from '#shared/domain/ids.ts';
import { keepOverrides } from '../asks/guard.ts';
import type { AttachableFile } from '../attachments/attachableFiles.ts';
import { keepFiles } from '../attachments/keepFiles.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { settleTouches } from '../followUps/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { followUps, interactionPeople, interactions } from '../schema/index.ts';
import { guardContact } from './asking.ts';
import { requireInteraction } from './read.ts';
import { type Reader, tiersOf } from './visibility.ts';

/** What is logged: the interaction, what to do next, and files to keep with it. */
export interface LogEntry {
  draft: InteractionDraft;
  followUp: NextStep | null;
  files: readonly AttachableFile[];
  /** HR's reason for asking against the rules. */
  override: AskOverride | null;
}

/** Logs an interaction with all that comes with it as one operation, and gives its id; ASK_BLOCKED by the rules for asking. */
export async function logInteraction(
  database: Database,
  author: Author,
  reader: Reader,
  entry: LogEntry,
): Promise<InteractionId> {
  requireTier(reader, entry.draft);
  if (entry.files.length === 0) {
    return await database.write('interaction.log', author, (unit) =>
      insertGuarded(database, unit, reader, entry),
    );
  }
  return await database.writeInSteps('interaction.log', author, async (unit) => {
    const id = insertGuarded(database, unit, reader, entry);
    await keepFiles(unit, id, entry.files);
    return id;
  });
}

function insertGuarded(
  database: Database,
  unit: WriteUnit,
  reader: Reader,
  { override, ...entry }: LogEntry,
): InteractionId {
  requirePeople(database.sqlite, entry.draft.people);
  const { draft } = entry;
  const ask = guardContact(database.sqlite, unit.author, reader, { draft, before: null, override });
  const id = insertEntry(database, unit, entry);
  keepOverrides(unit, ask, { interactionId: id });
  return id;
}

/** The same as part of a write, for what asks nothing of anybody. */
export function insertEntry(
  database: Database,
  unit: WriteUnit,
  { draft, followUp }: Omit<LogEntry, 'override'>,
): InteractionId {
  requirePeople(database.sqlite, draft.people);
  const { actor, clock, ids } = unit.author;
  const id = interactionId.parse(ids.next());
  const now = clock.now();
  const { people, ...facts } = draft;
  unit.insert(interactions, {
    ...facts,
    id,
    loggedBy: actor,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  writeParticipants(unit, id, draft, []);
  settleTouches(unit, draft.people);
  if (followUp !== null) writeFollowUps(unit, id, draft, followUp);
  return id;
}

/** What to do next, once for each of the people. */
function writeFollowUps(unit: WriteUnit, id: InteractionId, draft: InteractionDraft, step: NextStep): void {
  const { clock, ids } = unit.author;
  const now = clock.now();
  for (const personId of new Set(draft.people)) {
    unit.insert(followUps, {
      ...step,
      id: followUpId.parse(ids.next()),
      personId,
      kind: 'task',
      note: '',
      interactionId: id,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  }
}

/**
 * Changes an interaction and who took part in it; CHANGED_MEANWHILE on an old version, ASK_BLOCKED where the rules
 * protect somebody who is asked by it now and was not before.
 */
export async function updateInteraction(
  database: Database,
  author: Author,
  reader: Reader,
  {
    override,
    ...draft
  }: InteractionDraft & { id: InteractionId; version: number; override: AskOverride | null },
): Promise<void> {
  requireTier(reader, draft);
  await database.write('interaction.update', author, (unit) => {
    const before = requireInteraction(database, reader, draft.id, false);
    requirePeople(database.sqlite, draft.people);
    const { id, version, people, ...facts } = draft;
    if (before.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'interaction' });
    const participants = participantsOf(database, id);
    const ask = guardContact(database.sqlite, author, reader, {
      draft,
      before: { ...before, people: participants.map(({ personId }) => personId) },
      override,
    });
    unit.update(interactions, { id }, facts, { version, what: 'interaction' });
    keepOverrides(unit, ask, { interactionId: id });
    const changed = writeParticipants(unit, id, draft, participants);
    // The version stands for the whole entry, so it also counts a change of its people alone.
    if (changed) unit.update(interactions, { id, version }, { version: version + 1 });
    // What its people are found by hangs on the entry, whose own record belongs to none of them.
    if (before.subject !== draft.subject || before.body !== draft.body || before.tier !== draft.tier) {
      for (const personId of people) unit.touch(personId, ['notes']);
    }
  });
}

/** Puts an interaction into the bin; CHANGED_MEANWHILE on an old version. */
export async function removeInteraction(
  database: Database,
  author: Author,
  reader: Reader,
  { id, version }: { id: InteractionId; version: number },
): Promise<void> {
  await database.write('interaction.remove', author, (unit) => {
    requireInteraction(database, reader, id, false);
    const deletedAt = author.clock.now();
    unit.update(interactions, { id }, { deletedAt }, { version, what: 'interaction' });
    setPresent(unit, id, false);
  });
}

/** Takes an interaction out of the bin. */
export async function restoreInteraction(
  database: Database,
  author: Author,
  reader: Reader,
  id: InteractionId,
): Promise<void> {
  await database.write('interaction.restore', author, (unit) => {
    requireInteraction(database, reader, id, true);
    setInBin(unit, id, false);
  });
}

/** A note of a tier that the role does not read would be out of its writer's sight at once. */
function requireTier({ role }: Reader, { tier }: InteractionDraft): void {
  if (tier === 'owner' || tiersOf(role).includes(tier)) return;
  throw refusal('INVALID_INPUT', { field: 'tier', reason: 'tierAboveRole' });
}

type Participant = typeof interactionPeople.$inferSelect;

function participantsOf({ orm }: Database, id: InteractionId): Participant[] {
  return orm.select().from(interactionPeople).where(eq(interactionPeople.interactionId, id)).all();
}

/** Makes the kept participants the wanted ones, each with the copies of moment, direction and purpose. */
function writeParticipants(
  unit: WriteUnit,
  id: InteractionId,
  draft: InteractionDraft,
  kept: readonly Participant[],
): boolean {
  const { occurredAt, direction, purpose, kind } = draft;
  const wanted = new Set<string>(draft.people);
  let changed = false;
  for (const [position, personId] of [...wanted].entries()) {
    const before = kept.find((participant) => participant.personId === personId);
    const copies = { position, occurredAt, direction, purpose, kind };
    if (before === undefined) {
      unit.insert(interactionPeople, { ...copies, interactionId: id, personId, present: true });
    } else unit.update(interactionPeople, { interactionId: id, personId }, copies);
    changed ||= before?.position !== position;
  }
  for (const { personId } of kept) {
    if (wanted.has(personId)) continue;
    changed = unit.remove(interactionPeople, { interactionId: id, personId }) || changed;
  }
  return changed;
}

/** Puts an interaction into the bin, or takes it out, as part of a write that something else asks for. */
export function setInBin(unit: WriteUnit, id: InteractionId, inBin: boolean): void {
  unit.update(interactions, { id }, { deletedAt: inBin ? unit.author.clock.now() : null });
  setPresent(unit, id, !inBin);
}

function setPresent(unit: WriteUnit, id: InteractionId, present: boolean): void {
  for (const { personId } of unit.find(interactionPeople, { interactionId: id }, ['personId'])) {
    unit.update(interactionPeople, { interactionId: id, personId: String(personId) }, { present });
  }
}
