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

const columnsOf = (table: string) =>
  ['operation_id', 'number', 'record_type', 'record_id', 'person_id', 'action', 'before', 'after']
    .map((name) => `${table}.${name}`)
    .join(', ');

/** An operation's changes `c` of one person, which are few, and are not to be looked for among all that it changed. */
const ownChangesSql = `
  SELECT ${columnsOf('c')} FROM changes c INDEXED BY changes_person
  WHERE c.operation_id = :operation AND c.number < :below AND c.person_id = :person`;

/** Its changes of interactions in which that person alone took part, by the participations `p` that it changed. */
const ownInteractionsSql = `
  SELECT ${columnsOf('i')} FROM changes p INDEXED BY changes_person
  CROSS JOIN changes i INDEXED BY changes_record ON i.record_type = 'interaction'
    AND i.record_id = substr(p.record_id, 1, instr(p.record_id, '/') - 1) AND i.operation_id = p.operation_id
  WHERE p.operation_id = :operation AND p.person_id = :person AND p.record_type = 'participation'
    AND i.number < :below AND i.action <> 'update'
    AND NOT EXISTS (SELECT 1 FROM changes o WHERE o.record_type = 'participation'
      AND o.record_id >= i.record_id || '/' AND o.record_id < i.record_id || '0' AND o.record_id <> p.record_id)`;

/** The SQL of an operation's changes of one person, with interactions of nobody else, or of all. */
export const changesSql = (ofPerson: boolean) => `
  ${
    ofPerson
      ? `${ownChangesSql} UNION ${ownInteractionsSql}`
      : `SELECT ${columnsOf('c')} FROM changes c WHERE c.operation_id = :operation AND c.number < :below`
  }
  ORDER BY number DESC LIMIT :limit`;

/** An operation's changes, the last first, a part at a time. */
export function* changesBackwards(
  sqlite: SqliteDatabase,
  operation: string,
  personId: PersonId | null,
  atATime = 500,
): Generator<KeptChange[]> {
  const read = sqlite.prepare<[object], ChangeRow>(changesSql(personId !== null));
  const whose = personId === null ? {} : { person: personId };
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = read.all({ operation, below, ...whose, limit: atATime }).map(keptChange);
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

/** How many changes an operation has, of one person or of all; these are numbered from 1, with gaps after an erasure alone. */
export function countChanges(sqlite: SqliteDatabase, operation: string, personId: PersonId | null): number {
  if (personId === null) {
    const last = 'SELECT max(number) FROM changes WHERE operation_id = ?';
    return sqlite.prepare<string[], number | null>(last).pluck().get(operation) ?? 0;
  }
  const all = { operation, person: personId, below: Number.MAX_SAFE_INTEGER, limit: -1 };
  return (
    sqlite
      .prepare<[object], number>(`SELECT count(*) FROM (${changesSql(true)})`)
      .pluck()
      .get(all) ?? 0
  );
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
 * so it can't be taken back of one of them alone. Where it wrote one for each of several people, such as that they came to
 * an event, each is a thing of its own.
 */
export function isOfInteraction(sqlite: SqliteDatabase, operation: string): boolean {
  return isOfInteractionOf(sqlite).pluck().get({ operation, most: smallOperation }) === 1;
}

export const isOfInteractionSql = `
  WITH told AS MATERIALIZED (
    SELECT record_type, record_id, action FROM changes
    WHERE operation_id = :operation AND number <= :most
      AND record_type IN ('interaction', 'attachment', 'participation')),
  of_interactions AS (
    SELECT count(*) AS count, count(*) FILTER (WHERE record_type = 'attachment' OR action = 'update') AS other
    FROM told WHERE record_type <> 'participation')
  SELECT count > 0
    AND NOT EXISTS (SELECT 1 FROM changes WHERE operation_id = :operation AND number > :most)
    AND (count = 1 OR other > 0 OR EXISTS (
      SELECT 1 FROM told WHERE record_type = 'participation'
      GROUP BY substr(record_id, 1, instr(record_id, '/') - 1) HAVING count(DISTINCT record_id) > 1))
  FROM of_interactions`;

const isOfInteractionOf = statement<[{ operation: string; most: number }], number>(isOfInteractionSql);
