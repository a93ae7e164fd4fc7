import { z } from 'zod';
import { type FollowUp, followUp } from '#shared/contract/followUps.ts';
import type { FollowUpId, PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { refusal } from '../refusal.ts';

/** Follow-ups with the names of their people; what follows narrows and orders them. */
export const followUpsSql = `
  SELECT f.id, f.version, f.person_id AS personId, f.kind, f.title, f.note, f.due_on AS dueOn, f.owner,
    f.interaction_id AS interactionId, f.done_at AS doneAt, f.result, ${nameColumns}
  FROM follow_ups f CROSS JOIN people p ON p.id = f.person_id`;

/** Rows of `followUpsSql` as the contract has them. */
export const followUpsOf = (rows: readonly unknown[]): FollowUp[] =>
  z.array(followUp).parse(rows.map(withName));

/** Open ones first, earliest due first; then the done ones, latest first. */
export const ofPersonSql = `${followUpsSql}
  WHERE f.person_id = ? AND f.deleted_at IS NULL
  ORDER BY f.done_at DESC NULLS FIRST, f.due_on, f.id`;

export function readFollowUps(sqlite: SqliteDatabase, personId: PersonId): FollowUp[] {
  return followUpsOf(prepared(sqlite, ofPersonSql).all(personId));
}

/** One follow-up; NOT_FOUND where it or its person is in the bin. */
export function readFollowUp(sqlite: SqliteDatabase, id: FollowUpId): FollowUp {
  const sql = `${followUpsSql} WHERE f.id = ? AND f.deleted_at IS NULL AND p.deleted_at IS NULL`;
  const [found] = followUpsOf(prepared(sqlite, sql).all(id));
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'followUp' });
  return found;
}
