import {
  type CareRecordId,
  type CommunityManagerId,
  careRecordId,
  communityManagerId,
  type EventId,
  type OperationId,
  operationId,
  type PersonId,
  type SegmentId,
  segmentId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import { statement } from '../database/prepared.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { careRecords, communityManagers, segments } from '../schema/index.ts';
import { refuseTaken } from '../segments/change.ts';
import { requireSegment } from '../segments/read.ts';
import { managersOfPerson, readCare, readManager } from './read.ts';

interface Term {
  startedOn: PlainDate;
  endedOn: PlainDate | null;
  note: string;
}

type Written<Id> = Promise<{ id: Id; operationId: OperationId | null }>;

/** Makes somebody the manager of a circle. NOT_FOUND, NAME_TAKEN, INVALID_INPUT for days that can't be. */
export async function appointManager(
  database: Database,
  author: Author,
  {
    personId,
    circle,
    ...term
  }: Term & {
    personId: PersonId;
    circle: { type: 'segment'; segmentId: SegmentId } | { type: 'new'; name: string };
  },
): Written<CommunityManagerId> {
  return await database.write('communityManager.appoint', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    const inCircle = circle.type === 'new' ? addCircle(database.sqlite, unit, circle.name) : circle.segmentId;
    requireSegment(database.sqlite, inCircle);
    requireTerm(database.sqlite, { personId, segmentId: inCircle, id: null }, term);
    const id = communityManagerId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(communityManagers, {
      ...tidy(term),
      id,
      personId,
      segmentId: inCircle,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return { id, operationId: operationOf(unit) };
  });
}

const tidy = ({ startedOn, endedOn, note }: Term): Term => ({ startedOn, endedOn, note: note.trim() });

/** A list without anybody in it yet. */
function addCircle(sqlite: SqliteDatabase, unit: WriteUnit, name: string): SegmentId {
  refuseTaken(sqlite, name, null);
  const id = segmentId.parse(unit.author.ids.next());
  const now = unit.author.clock.now();
  unit.insert(segments, {
    id,
    name,
    description: '',
    kind: 'list',
    rule: null,
    keepInTouchDays: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

/** INVALID_INPUT where a term ends before it begins, or runs beside another of the same person in the same circle. */
function requireTerm(
  sqlite: SqliteDatabase,
  of: { personId: PersonId; segmentId: SegmentId; id: CommunityManagerId | null },
  { startedOn, endedOn }: Term,
): void {
  if (endedOn !== null && endedOn < startedOn) {
    throw refusal('INVALID_INPUT', { field: 'lastDay', reason: 'beforeStart' });
  }
  const beside = managersOfPerson(sqlite, of.personId).some(
    (other) =>
      other.id !== of.id &&
      other.segmentId === of.segmentId &&
      (endedOn === null || other.startedOn <= endedOn) &&
      (other.endedOn === null || other.endedOn >= startedOn),
  );
  if (beside) throw refusal('INVALID_INPUT', { field: 'startedOn', reason: 'termsOverlap' });
}

/** Changes the days and the note of a term. NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT. */
export async function updateManager(
  database: Database,
  author: Author,
  { id, version, ...term }: Term & { id: CommunityManagerId; version: number },
): Written<CommunityManagerId> {
  return await database.write('communityManager.update', author, (unit) => {
    requireTerm(database.sqlite, readManager(database.sqlite, id), term);
    unit.update(communityManagers, { id }, { ...tidy(term) }, { version, what: 'communityManager' });
    return { id, operationId: operationOf(unit) };
  });
}

/** Takes a term out, with what is on record of it. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeManager(
  database: Database,
  author: Author,
  { id, version }: { id: CommunityManagerId; version: number },
): Promise<OperationId> {
  return await database.write('communityManager.remove', author, (unit) => {
    if (readManager(database.sqlite, id).version !== version) {
      throw refusal('CHANGED_MEANWHILE', { what: 'communityManager' });
    }
    for (const care of unit.find(careRecords, { managerId: id }, ['id'])) {
      unit.remove(careRecords, { id: String(care['id']) });
    }
    unit.remove(communityManagers, { id });
    return operationId.parse(unit.operationId);
  });
}

const presentEvent = statement<[string], unknown>('SELECT 1 FROM events WHERE id = ? AND deleted_at IS NULL');

/** Adds something a manager took care of (`id` null), or changes it. NOT_FOUND, INVALID_INPUT for a day after today. */
export async function saveCare(
  database: Database,
  author: Author,
  {
    id,
    managerId,
    ...facts
  }: {
    id: CareRecordId | null;
    managerId: CommunityManagerId;
    happenedOn: PlainDate;
    words: string;
    eventId: EventId | null;
  },
): Written<CareRecordId> {
  return await database.write('communityManager.saveCare', author, (unit) => {
    const { personId } = readManager(database.sqlite, managerId);
    if (facts.happenedOn > today(author.clock)) {
      throw refusal('INVALID_INPUT', { field: 'happenedOn', reason: 'afterToday' });
    }
    const before = id === null ? null : readCare(database.sqlite, id);
    if (facts.eventId !== null && facts.eventId !== before?.event?.id) {
      if (presentEvent(database.sqlite).get(facts.eventId) === undefined) {
        throw refusal('NOT_FOUND', { what: 'event' });
      }
    }
    if (id !== null) {
      unit.update(careRecords, { id }, { ...facts, managerId, personId });
      return { id, operationId: operationOf(unit) };
    }
    const added = careRecordId.parse(author.ids.next());
    unit.insert(careRecords, { ...facts, id: added, managerId, personId });
    return { id: added, operationId: operationOf(unit) };
  });
}

/** Takes it out again. NOT_FOUND. */
export async function removeCare(database: Database, author: Author, id: CareRecordId): Promise<OperationId> {
  return await database.write('communityManager.removeCare', author, (unit) => {
    readCare(database.sqlite, id);
    unit.remove(careRecords, { id });
    return operationId.parse(unit.operationId);
  });
}
