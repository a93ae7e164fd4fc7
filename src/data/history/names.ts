import { z } from 'zod';
import { displayName, personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import type { Row } from '../database/statements.ts';
import type { Reader } from '../interactions/visibility.ts';
import { hiddenFrom, requestHiddenFrom } from './hidden.ts';

interface LabelName {
  kind: string;
  name: string;
}

interface FieldName {
  type: string;
  name: string;
}

/** What the records are called that changes refer to, each kind read at once. */
export interface Names {
  labels: ReadonlyMap<string, LabelName>;
  fields: ReadonlyMap<string, FieldName>;
  segments: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  /** Of the pipeline: a stage's own name, or the code of one of the program's, which has a word in each language. */
  stages: ReadonlyMap<string, string>;
  events: ReadonlyMap<string, string>;
  surveys: ReadonlyMap<string, string>;
  outreaches: ReadonlyMap<string, string>;
  requests: ReadonlyMap<string, string>;
  /** Of give and ask: the workspace's own kinds, and the program's own that were given a name. */
  kinds: ReadonlyMap<string, string>;
  /** Subjects; of those that the reader may see, or that are gone. */
  interactions: ReadonlyMap<string, string>;
  /** The interactions and requests that the reader may not see. */
  hidden: ReadonlySet<string>;
}

/** The names of all that the rows refer to. */
export function readNames(sqlite: SqliteDatabase, reader: Reader, rows: readonly Row[]): Names {
  const ids = (...columns: string[]) => [
    ...new Set(
      rows.flatMap((row) =>
        columns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : [])),
      ),
    ),
  ];
  const interactions = ids('interactionId');
  const requests = ids('requestId');
  const named = (sql: string, of: readonly string[]) =>
    new Map(read(sqlite, sql, of, namedRow).map(({ id, name }) => [id, name]));
  return {
    labels: labelsOf(sqlite, ids('labelId')),
    fields: keyed(read(sqlite, 'SELECT id, type, name FROM custom_fields', ids('fieldId'), fieldRow)),
    segments: named('SELECT id, name FROM segments', ids('segmentId')),
    people: new Map(
      read(sqlite, peopleSql, ids('personId', 'otherId', 'referredId'), personRow).map((row) => [
        row.id,
        displayName(row),
      ]),
    ),
    stages: named('SELECT id, coalesce(name, code) AS name FROM pipeline_stages', ids('stageId')),
    events: named('SELECT id, title AS name FROM events', ids('eventId')),
    surveys: named('SELECT id, title AS name FROM surveys', ids('surveyId')),
    outreaches: named('SELECT id, title AS name FROM outreaches', ids('outreachId')),
    requests: named('SELECT id, title AS name FROM requests', requests),
    kinds: kindsOf(sqlite, ids('kind')),
    interactions: named('SELECT id, subject AS name FROM interactions', interactions),
    hidden: new Set([
      ...hiddenAmong(sqlite, interactions, 'interactions i', hiddenFrom(reader)),
      ...hiddenAmong(sqlite, requests, 'requests r', requestHiddenFrom(reader)),
    ]),
  };
}

const namedRow = z.object({ id: z.string(), name: z.string() });
const labelRow = namedRow.extend({ kind: z.string() });
const fieldRow = namedRow.extend({ type: z.string() });
const personRow = personName.extend({ id: z.string() });

const peopleSql = `
  SELECT id, family_name AS familyName, given_name AS givenName, family_reading AS familyReading,
    given_reading AS givenReading, latin_name AS latinName, preferred_name AS preferredName,
    former_family_name AS formerFamilyName
  FROM people`;

function read<T extends z.ZodType>(
  sqlite: SqliteDatabase,
  sql: string,
  ids: readonly string[],
  row: T,
): z.infer<T>[] {
  if (ids.length === 0) return [];
  const found = sqlite.prepare<[string], unknown>(`${sql} WHERE id IN (SELECT value FROM json_each(?))`);
  return z.array(row).parse(found.all(JSON.stringify(ids)));
}

function keyed<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** A label that nobody carries any more may be gone; the history still knows what it was. */
function labelsOf(sqlite: SqliteDatabase, ids: readonly string[]): Map<string, LabelName> {
  const found = keyed(read(sqlite, 'SELECT id, kind, name FROM labels', ids, labelRow));
  const gone = ids.filter((id) => !found.has(id));
  if (gone.length === 0) return found;
  const kept = sqlite
    .prepare<[string], unknown>(
      `SELECT record_id AS id, coalesce(after, before) ->> '$.kind' AS kind, coalesce(after, before) ->> '$.name' AS name
       FROM changes WHERE record_type = 'label' AND record_id IN (SELECT value FROM json_each(?))
         AND action <> 'update' AND coalesce(after, before) IS NOT NULL`,
    )
    .all(JSON.stringify(gone));
  return new Map([...found, ...keyed(z.array(labelRow).parse(kept))]);
}

/** By id, and by the code of those that were given another name. */
function kindsOf(sqlite: SqliteDatabase, kinds: readonly string[]): Map<string, string> {
  if (kinds.length === 0) return new Map();
  const sql = `SELECT coalesce(code, id) AS id, name FROM exchange_kinds
    WHERE name IS NOT NULL AND coalesce(code, id) IN (SELECT value FROM json_each(?))`;
  const found = z.array(namedRow).parse(sqlite.prepare<[string], unknown>(sql).all(JSON.stringify(kinds)));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** `from` is the table with the name that the condition has for it. */
function hiddenAmong(
  sqlite: SqliteDatabase,
  ids: readonly string[],
  from: string,
  hidden: SqlPart,
): string[] {
  if (ids.length === 0) return [];
  return sqlite
    .prepare<(string | number | null)[], string>(
      `SELECT id FROM ${from} WHERE id IN (SELECT value FROM json_each(?)) AND ${hidden.sql}`,
    )
    .pluck()
    .all(JSON.stringify(ids), ...hidden.parameters);
}
