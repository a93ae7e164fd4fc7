import { z } from 'zod';
import { type PersonId, personId, type SegmentId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';
import { segmentMembers } from '../schema/index.ts';
import type { BulkPlan } from './plan.ts';

/** Puts the people into a static list. NOT_FOUND where there is no such list. */
export function planAddedMembers(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  segmentId: SegmentId,
): BulkPlan {
  const members = membersOf(sqlite, segmentId);
  const changed = people.filter((person) => !members.has(person));
  return {
    people: changed,
    unchanged: people.length - changed.length,
    leftOut: 0,
    change: (unit, person) => unit.insert(segmentMembers, { segmentId, personId: person }),
  };
}

/** Takes the people out of a static list. NOT_FOUND where there is no such list. */
export function planRemovedMembers(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  segmentId: SegmentId,
): BulkPlan {
  const members = membersOf(sqlite, segmentId);
  const changed = people.filter((person) => members.has(person));
  return {
    people: changed,
    unchanged: people.length - changed.length,
    leftOut: 0,
    change: (unit, person) => void unit.remove(segmentMembers, { segmentId, personId: person }),
  };
}

function membersOf(sqlite: SqliteDatabase, segmentId: SegmentId): ReadonlySet<PersonId> {
  const list = sqlite
    .prepare<[string], number>("SELECT 1 FROM segments WHERE id = ? AND kind = 'list' AND deleted_at IS NULL")
    .pluck()
    .get(segmentId);
  if (list === undefined) throw refusal('NOT_FOUND', { what: 'segment' });
  const members = sqlite
    .prepare<[string], unknown>('SELECT person_id FROM segment_members WHERE segment_id = ?')
    .pluck()
    .all(segmentId);
  return new Set(z.array(personId).parse(members));
}
