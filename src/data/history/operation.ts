import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { type ChangeRow, type KeptChange, keptChange } from './kept.ts';

/** What somebody did. */
export interface Operation {
  id: string;
  kind: string;
  at: string;
  actor: string;
}

/** Above so many changes an operation is about many records, and never about one interaction alone. */
export const smallOperation = 1000;

/** The operation; null where there is none of that id. */
export function readOperation(sqlite: SqliteDatabase, id: OperationId): Operation | null {
  const row = sqlite
    .prepare<[string], Operation>('SELECT id, kind, at, actor FROM operations WHERE id = ?')
    .get(id);
  return row ?? null;
}

/**
 * The SQL of an operation's changes of one person, or of all. Those of one person are few, and are not to be looked for
 * among all that the operation changed.
 */
export const changesSql = (ofPerson: boolean) => `
  SELECT operation_id, number, record_type, record_id, person_id, action, before, after
  FROM changes ${ofPerson ? 'INDEXED BY changes_person' : ''}
  WHERE operation_id = ? AND number < ? ${ofPerson ? 'AND person_id = ?' : ''}
  ORDER BY number DESC LIMIT ?`;

/** An operation's changes, the last first, a part at a time. */
export function* changesBackwards(
  sqlite: SqliteDatabase,
  operation: string,
  personId: PersonId | null,
  atATime = 500,
): Generator<KeptChange[]> {
  const read = sqlite.prepare<unknown[], ChangeRow>(changesSql(personId !== null));
  const whose = personId === null ? [] : [personId];
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = read.all(operation, below, ...whose, atATime).map(keptChange);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    below = last.number;
  }
}

/** Two records of one person that an operation put together. */
export interface Merged {
  keep: string;
  other: string;
}

/**
 * The records that an operation put together, or that it took apart again; null for other operations. It says so in the
 * first of its changes, or in the last where it took something back.
 */
export const mergedSql = `
  SELECT c.record_id AS other, coalesce(c.after ->> '$.mergedInto', c.before ->> '$.mergedInto') AS keep
  FROM changes c
  WHERE c.operation_id = :operation AND c.record_type = 'person' AND c.action = 'update'
    AND (c.number = 1
      OR c.number = (SELECT max(number) FROM changes WHERE operation_id = :operation))
    AND json_type(c.after, '$.mergedInto') IS NOT NULL`;

const merged = statement<[{ operation: string }], Merged>(mergedSql);

export function mergedBy(sqlite: SqliteDatabase, operation: string): Merged | null {
  return merged(sqlite).get({ operation }) ?? null;
}

/**
 * Whether an operation can only be taken back as a whole, not of one person alone: because it is about one interaction,
 * or because it put two records together or took them apart.
 */
export function isOfAll(sqlite: SqliteDatabase, operation: string): boolean {
  return isOfInteraction(sqlite, operation) || mergedBy(sqlite, operation) !== null;
}

/** How many changes an operation has, of one person or of all; these are numbered from 1 without gaps. */
export function countChanges(sqlite: SqliteDatabase, operation: string, personId: PersonId | null): number {
  const sql =
    personId === null
      ? 'SELECT max(number) FROM changes WHERE operation_id = ?'
      : 'SELECT count(*) FROM changes WHERE operation_id = ? AND person_id = ?';
  const whose = personId === null ? [] : [personId];
  const found = sqlite
    .prepare<string[], number | null>(sql)
    .pluck()
    .get(operation, ...whose);
  return found ?? 0;
}

/** How many people an operation added or took out; reads through all of it. */
export function peopleIn(sqlite: SqliteDatabase, operation: string): number {
  const found = sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM changes
       WHERE operation_id = ? AND record_type = 'person' AND action <> 'update'`,
    )
    .pluck()
    .get(operation);
  return found ?? 0;
}

/**
 * Whether an operation is about an interaction (logged, changed, removed …): that is one thing for all its people,
 * so it can't be taken back of one of them alone.
 */
export function isOfInteraction(sqlite: SqliteDatabase, operation: string): boolean {
  const found = sqlite
    .prepare<{ operation: string; most: number }, number>(
      `SELECT
         EXISTS (SELECT 1 FROM changes WHERE operation_id = :operation AND number <= :most
           AND record_type IN ('interaction', 'attachment'))
         AND NOT EXISTS (SELECT 1 FROM changes WHERE operation_id = :operation AND number > :most)`,
    )
    .pluck()
    .get({ operation, most: smallOperation });
  return found === 1;
}
