import { setImmediate } from 'node:timers/promises';
import type { NewSegment, Segment } from '#shared/contract/segments.ts';
import { fold } from '#shared/domain/folding.ts';
import { type PersonId, type SegmentId, segmentId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { segmentMembers, segments } from '../schema/index.ts';
import { allSegments, requireSegment } from './read.ts';
import { refuseCircle, refuseUsed } from './references.ts';

/** Adds a segment and gives its id. NAME_TAKEN where another has the name. */
export async function addSegment(database: Database, author: Author, draft: NewSegment): Promise<SegmentId> {
  return await database.writeInSteps('segment.add', author, (unit) =>
    insertSegment(database.sqlite, unit, draft),
  );
}

/** The same within a write of its own. */
export async function insertSegment(
  sqlite: SqliteDatabase,
  unit: WriteUnit,
  draft: NewSegment,
): Promise<SegmentId> {
  const { name, description, kind, keepInTouchDays } = draft;
  refuseTaken(sqlite, name, null);
  const id = segmentId.parse(unit.author.ids.next());
  const now = unit.author.clock.now();
  unit.insert(segments, {
    id,
    name,
    description,
    kind,
    rule: kind === 'rule' ? JSON.stringify(draft.rule) : null,
    keepInTouchDays,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  if (kind === 'list') await insertMembers(sqlite, unit, id, draft.people);
  return id;
}

/** People a step writes before others get their turn. */
const step = 2000;

async function insertMembers(
  sqlite: SqliteDatabase,
  unit: WriteUnit,
  id: SegmentId,
  people: readonly PersonId[],
): Promise<void> {
  requirePeople(sqlite, people);
  let written = 0;
  for (const personId of new Set(people)) {
    unit.insert(segmentMembers, { segmentId: id, personId });
    written += 1;
    if (written % step === 0) await setImmediate();
  }
}

/** Changes a segment; CHANGED_MEANWHILE on an old version, SEGMENT_CIRCLE, NAME_TAKEN. */
export async function updateSegment(database: Database, author: Author, changed: Segment): Promise<void> {
  const { id, version, name, description, kind, keepInTouchDays } = changed;
  await database.write('segment.update', author, (unit) => {
    if (requireSegment(database.sqlite, id).kind !== kind) {
      throw refusal('INVALID_INPUT', { field: 'kind', reason: 'fixed' });
    }
    refuseTaken(database.sqlite, name, id);
    if (kind === 'rule') refuseCircle(database.sqlite, changed, changed.rule);
    const rule = kind === 'rule' ? { rule: JSON.stringify(changed.rule) } : {};
    unit.update(
      segments,
      { id },
      { name, description, keepInTouchDays, ...rule },
      { version, what: 'segment' },
    );
  });
}

/** Puts a segment into the bin; STILL_USED where the rule of another names it. */
export async function removeSegment(
  database: Database,
  author: Author,
  { id, version }: { id: SegmentId; version: number },
): Promise<void> {
  await database.write('segment.remove', author, (unit) => {
    requireSegment(database.sqlite, id);
    refuseUsed(database.sqlite, id);
    unit.update(segments, { id }, { deletedAt: author.clock.now() }, { version, what: 'segment' });
  });
}

/** Takes a segment out of the bin; one that is not in it stays as it is. NAME_TAKEN where the name is used by now. */
export async function restoreSegment(database: Database, author: Author, id: SegmentId): Promise<void> {
  await database.write('segment.restore', author, (unit) => {
    const [kept] = unit.find(segments, { id }, ['name', 'deletedAt']);
    if (kept === undefined) throw refusal('NOT_FOUND', { what: 'segment' });
    if (kept['deletedAt'] === null) return;
    refuseTaken(database.sqlite, String(kept['name']), id);
    unit.update(segments, { id }, { deletedAt: null });
  });
}

/** Adds people to a list; who is in it stays. INVALID_INPUT for a rule. */
export async function addMembers(
  database: Database,
  author: Author,
  { id, people }: { id: SegmentId; people: readonly PersonId[] },
): Promise<void> {
  await database.write('segment.addPeople', author, (unit) => {
    requireList(database.sqlite, id);
    requirePeople(database.sqlite, people);
    for (const personId of new Set(people)) {
      const member = { segmentId: id, personId };
      if (unit.find(segmentMembers, member, ['personId']).length === 0) unit.insert(segmentMembers, member);
    }
  });
}

/** Takes people out of a list; INVALID_INPUT for a rule. */
export async function removeMembers(
  database: Database,
  author: Author,
  { id, people }: { id: SegmentId; people: readonly PersonId[] },
): Promise<void> {
  await database.write('segment.removePeople', author, (unit) => {
    requireList(database.sqlite, id);
    for (const personId of new Set(people)) unit.remove(segmentMembers, { segmentId: id, personId });
  });
}

/** NOT_FOUND where there is no such segment, INVALID_INPUT where it is a rule: nobody is put into that by hand. */
export function requireList(sqlite: SqliteDatabase, id: SegmentId): void {
  if (requireSegment(sqlite, id).kind !== 'list') {
    throw refusal('INVALID_INPUT', { field: 'segment', reason: 'isRule' });
  }
}

export function refuseTaken(sqlite: SqliteDatabase, name: string, own: SegmentId | null): void {
  const wanted = fold(name);
  if (allSegments(sqlite).some((other) => other.id !== own && fold(other.name) === wanted)) {
    throw refusal('NAME_TAKEN', { what: 'segment', name });
  }
}
