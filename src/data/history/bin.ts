import { z } from 'zod';
import { type BinnedRecord, binDays, binnedRecord } from '#shared/contract/history.ts';
import { epochMilliseconds, type Instant, instantOf } from '#shared/domain/instant.ts';
import { type PersonName, personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { grouped } from './grouped.ts';
import { hiddenFrom, requestHiddenFrom } from './hidden.ts';

const day = 24 * 60 * 60 * 1000;

/** The moment from which on what was removed then is gone for good. */
export const goneOn = (deletedAt: Instant): Instant =>
  instantOf(epochMilliseconds(deletedAt) + binDays * day);

interface Key {
  type: BinnedRecord['type'];
  id: string;
  deletedAt: Instant;
}

/** What lies in the bin, without its names; each kind by an index of its own. */
const inBinSql = (reader: Reader): { sql: string; parameters: string[] } => {
  const hidden = hiddenFrom(reader);
  const request = requestHiddenFrom(reader);
  return {
    sql: `
      SELECT 'person' AS type, id, deleted_at AS deletedAt FROM people
      WHERE deleted_at IS NOT NULL AND merged_into IS NULL
      UNION ALL
      SELECT 'interaction', i.id, i.deleted_at FROM interactions i WHERE i.deleted_at IS NOT NULL AND NOT ${hidden.sql}
      UNION ALL
      SELECT 'followUp', id, deleted_at FROM follow_ups WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'segment', id, deleted_at FROM segments WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'opportunity', id, deleted_at FROM opportunities WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'managementMessage', id, deleted_at FROM management_messages WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'event', id, deleted_at FROM events WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'survey', id, deleted_at FROM surveys WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'outreach', id, deleted_at FROM outreaches WHERE deleted_at IS NOT NULL
      UNION ALL
      SELECT 'request', r.id, r.deleted_at FROM requests r WHERE r.deleted_at IS NOT NULL AND NOT ${request.sql}
      UNION ALL
      SELECT 'ownReport', id, deleted_at FROM own_reports WHERE deleted_at IS NOT NULL`,
    parameters: [...hidden.parameters, ...request.parameters],
  };
};

/** The SQL of a part of the bin, the latest first. */
export function binPageSql(reader: Reader): { sql: string; parameters: string[] } {
  const { sql, parameters } = inBinSql(reader);
  return { sql: `${sql} ORDER BY 3 DESC, 2 DESC LIMIT ? OFFSET ?`, parameters };
}

/** What lies in the bin and the reader may see, latest first. */
export function readBin(
  sqlite: SqliteDatabase,
  reader: Reader,
  { offset, limit }: { offset: number; limit: number },
): { total: number; records: BinnedRecord[] } {
  const all = inBinSql(reader);
  const page = binPageSql(reader);
  const total = sqlite
    .prepare<string[], number>(`SELECT count(*) FROM (${all.sql})`)
    .pluck()
    .get(...all.parameters);
  const keys = sqlite.prepare<(string | number)[], Key>(page.sql).all(...page.parameters, limit, offset);
  const described = new Map(describe(sqlite, keys).map((row) => [row.id, row]));
  const removers = removersOf(sqlite, keys);
  return {
    total: total ?? 0,
    records: z.array(binnedRecord).parse(
      keys.map((key) => ({
        ...key,
        name: '',
        of: [],
        ...described.get(key.id),
        deletedBy: removers.get(key.id) ?? null,
        goneOn: goneOn(key.deletedAt),
      })),
    ),
  };
}

interface Described {
  id: string;
  name: string;
  of: PersonName[];
  kind?: string;
  form?: string;
}

const namedRow = z.object({ id: z.string(), name: z.string() });
const ofOneRow = namedRow.extend(personName.shape);
const kindRow = namedRow.extend({ kind: z.string() });
const opportunityRow = ofOneRow.extend({ form: z.string() });
const partRow = personName.extend({ id: z.string() });

/** What the records are called and whose they are, each kind in one query. */
function describe(sqlite: SqliteDatabase, keys: readonly Key[]): Described[] {
  const rows = <T extends z.ZodType>(type: Key['type'], sql: string, row: T): z.infer<T>[] => {
    const ids = keys.filter((key) => key.type === type).map((key) => key.id);
    if (ids.length === 0) return [];
    return z.array(row).parse(sqlite.prepare<[string], unknown>(sql).all(JSON.stringify(ids)));
  };
  const among = 'IN (SELECT value FROM json_each(?))';
  const parts = grouped(
    rows(
      'interaction',
      `SELECT a.interaction_id AS id, ${nameColumns}
       FROM interaction_people a JOIN people p ON p.id = a.person_id
       WHERE a.interaction_id ${among} ORDER BY a.interaction_id, a.position`,
      partRow,
    ),
    (part) => part.id,
  );
  return [
    ...rows(
      'person',
      `SELECT p.id, '' AS name, ${nameColumns} FROM people p WHERE p.id ${among}`,
      ofOneRow,
    ).map(({ id, name, ...person }) => ({ id, name, of: [person] })),
    ...rows(
      'interaction',
      `SELECT id, subject AS name, kind FROM interactions WHERE id ${among}`,
      kindRow,
    ).map((row) => ({ ...row, of: (parts.get(row.id) ?? []).map(({ id: _id, ...person }) => person) })),
    ...rows(
      'followUp',
      `SELECT f.id, f.title AS name, ${nameColumns}
       FROM follow_ups f JOIN people p ON p.id = f.person_id WHERE f.id ${among}`,
      ofOneRow,
    ).map(({ id, name, ...person }) => ({ id, name, of: [person] })),
    ...rows(
      'opportunity',
      `SELECT o.id, o.title AS name, o.form, ${nameColumns}
       FROM opportunities o JOIN people p ON p.id = o.person_id WHERE o.id ${among}`,
      opportunityRow,
    ).map(({ id, name, form, ...person }) => ({ id, name, form, of: [person] })),
    ...rows('segment', `SELECT id, name FROM segments WHERE id ${among}`, namedRow).map(ofNobody),
    ...rows('ownReport', `SELECT id, name FROM own_reports WHERE id ${among}`, namedRow).map(ofNobody),
    ...titled.flatMap(([type, table]) =>
      rows(type, `SELECT id, title AS name FROM ${table} WHERE id ${among}`, namedRow).map(ofNobody),
    ),
  ];
}

/** What is called by its title and is nobody's: kinds with their tables. */
const titled = [
  ['managementMessage', 'management_messages'],
  ['event', 'events'],
  ['survey', 'surveys'],
  ['outreach', 'outreaches'],
  ['request', 'requests'],
] as const satisfies readonly (readonly [Key['type'], string])[];

const ofNobody = (row: z.infer<typeof namedRow>): Described => ({ ...row, of: [] });

/** Who put each of the records into the bin, from the history. */
function removersOf(sqlite: SqliteDatabase, keys: readonly Key[]): Map<string, string> {
  const rows = sqlite.prepare<[string], { id: string; actor: string }>(removersSql).all(JSON.stringify(keys));
  return new Map(rows.map(({ id, actor }) => [id, actor]));
}

/** The SQL of who removed the records of a JSON array of type, id and moment. */
export const removersSql = `
  SELECT c.record_id AS id, o.actor
  FROM json_each(?) k
  JOIN changes c ON c.record_type = k.value ->> '$.type' AND c.record_id = k.value ->> '$.id'
  JOIN operations o ON o.id = c.operation_id
  WHERE c.after ->> '$.deletedAt' = k.value ->> '$.deletedAt'
  ORDER BY c.operation_id`;
