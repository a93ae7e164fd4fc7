import { getTableName } from 'drizzle-orm';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { columnsOf, otherPeopleColumns, personTables, recordKind } from '../database/records.ts';
import { requestsOfNobodyElseSql } from '../history/purgeCommunity.ts';
import { interactionsOfNobodyElseSql } from '../history/purgeRecords.ts';
import { among } from '../history/purging.ts';

/** The records that are people's own, by the history's name of their kind: those that are there, and those that were. */
export type Theirs = ReadonlyMap<string, ReadonlySet<string>>;

/** What of others names a person and stays, without them. */
const staying = new Set(['opportunity']);

/** What there is that is the people's own; `ids` are those of all records that are to go, with who was merged into them. */
export function presentRecordsOf(sqlite: SqliteDatabase, ids: readonly string[]): Theirs {
  const { found, put, find } = gathering(sqlite, ids);
  for (const { table, person } of [...personTables(), ...otherPeopleColumns()]) {
    const kind = recordKind(table);
    if (kind.person !== person && (staying.has(kind.type) || kind.type === 'person')) continue;
    const columns = columnsOf(table);
    const key = kind.key.map((name) => `"${columns.get(name)?.name}"`).join(` || '/' || `);
    put(
      kind.type,
      find(`SELECT ${key} FROM ${getTableName(table)} WHERE "${columns.get(person)?.name}" ${among}`),
    );
  }
  put('interaction', find(interactionsOfNobodyElseSql));
  put('request', find(requestsOfNobodyElseSql));
  put(
    'attachment',
    find(`SELECT id FROM attachments WHERE interaction_id ${among}`, [...(found.get('interaction') ?? [])]),
  );
  return found;
}

/** The same together with what the history alone knows. */
export function recordsOf(sqlite: SqliteDatabase, ids: readonly string[]): Theirs {
  const { found, put, find } = gathering(sqlite, ids);
  for (const [type, records] of presentRecordsOf(sqlite, ids)) put(type, records);
  for (const [type, sql] of Object.entries(historySql)) put(type, find(sql));
  for (const { type, id } of goneRows(sqlite, ids)) put(type, [id]);
  put('interaction', find(interactionsGoneSql));
  put('attachment', find(attachmentsGoneSql, [...(found.get('interaction') ?? [])]));
  return found;
}

function gathering(sqlite: SqliteDatabase, ids: readonly string[]) {
  const found = new Map<string, Set<string>>();
  return {
    found,
    put(type: string, records: Iterable<string>): void {
      const known = found.get(type) ?? new Set();
      for (const record of records) known.add(record);
      found.set(type, known);
    },
    find(sql: string, of: readonly string[] = ids): string[] {
      const given = { ids: JSON.stringify(of) };
      return prepared(sqlite, sql).pluck().all(given).map(String);
    },
  };
}

/** How many records these are. */
export const countTheirs = (theirs: Theirs): number =>
  [...theirs.values()].reduce((sum, ids) => sum + ids.size, 0);

/** Their own records that the history knows. */
const ownSql = `SELECT DISTINCT record_type AS type, record_id AS id FROM changes WHERE person_id ${among}`;

function goneRows(sqlite: SqliteDatabase, ids: readonly string[]): { type: string; id: string }[] {
  return sqlite
    .prepare<[{ ids: string }], { type: string; id: string }>(ownSql)
    .all({ ids: JSON.stringify(ids) });
}

/** What named them as the other one, and is known by the history alone. */
const otherEndSql = (type: string) => `
  SELECT record_id FROM changes WHERE record_type = '${type}'
    AND (after ->> '$.otherId' ${among} OR before ->> '$.otherId' ${among})`;

const historySql: Readonly<Record<string, string>> = {
  relation: otherEndSql('relation'),
  distinctPeople: otherEndSql('distinctPeople'),
};

/** Interactions that are gone, and in which nobody else had taken part. */
const interactionsGoneSql = `
  SELECT DISTINCT substr(p.record_id, 1, instr(p.record_id, '/') - 1) AS interaction FROM changes p INDEXED BY changes_person
  WHERE p.record_type = 'participation' AND p.person_id ${among}
    AND NOT EXISTS (SELECT 1 FROM interactions i WHERE i.id = substr(p.record_id, 1, instr(p.record_id, '/') - 1))
    AND NOT EXISTS (SELECT 1 FROM changes o INDEXED BY changes_record WHERE o.record_type = 'participation'
      AND o.record_id >= substr(p.record_id, 1, instr(p.record_id, '/') - 1) || '/'
      AND o.record_id < substr(p.record_id, 1, instr(p.record_id, '/') - 1) || '0'
      AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`;

const attachmentsGoneSql = `
  SELECT record_id FROM changes WHERE record_type = 'attachment'
    AND coalesce(after ->> '$.interactionId', before ->> '$.interactionId') ${among}`;
