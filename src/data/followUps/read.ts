import { z } from 'zod';
import { type FollowUp, followUp } from '#shared/contract/followUps.ts';
import type { FollowUpId, PersonId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';

/** The columns of a person's name, of the table `p`. */
export const nameColumns = `
  p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
  p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
  p.former_family_name AS formerFamilyName`;

/** Follow-ups with the names of their people; what follows narrows and orders them. */
export const followUpsSql = `
  SELECT f.id, f.version, f.person_id AS personId, f.kind, f.title, f.note, f.due_on AS dueOn, f.owner,
    f.interaction_id AS interactionId, f.done_at AS doneAt, f.result, ${nameColumns}
  FROM follow_ups f CROSS JOIN people p ON p.id = f.person_id`;

const nameParts = Object.keys(personName.shape);

/** Rows of `nameColumns` with others, as objects whose name is apart. */
export function withName(row: unknown): Record<string, unknown> {
  const columns = z.record(z.string(), z.unknown()).parse(row);
  const others = Object.entries(columns).filter(([column]) => !nameParts.includes(column));
  return { ...Object.fromEntries(others), personName: personName.parse(columns) };
}

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
