import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SqliteDatabase } from './driver.ts';
import { prepared } from './prepared.ts';
import type { RecordKind } from './recordKinds.ts';
import { columnsOf, recordKind } from './records.ts';
import type { Row } from './statements.ts';

/** The SQL that reads the rows of a table by the keys in a JSON array of arrays. */
export function rowsByKeySql(table: SQLiteTable): string {
  const { key } = recordKind(table);
  const on = key.map((name, index) => `${columnOf(table, name)} = json_extract(k.value, '$[${index}]')`);
  return `SELECT ${selected(table)} FROM json_each(?) k JOIN ${nameOf(table)} t ON ${on.join(' AND ')}`;
}

/** The SQL that reads the rows of a table of which a column has one of the values of a JSON array. */
export function rowsWithSql(table: SQLiteTable, column: string): string {
  const wanted = `${columnOf(table, column)} IN (SELECT value FROM json_each(?))`;
  return `SELECT ${selected(table)} FROM ${nameOf(table)} t WHERE ${wanted}`;
}

/** The rows with those keys, by their ids in the history; what the history leaves out of a row is not read. */
export function rowsByKeys(
  sqlite: SqliteDatabase,
  table: SQLiteTable,
  keys: readonly Row[],
): Map<string, Row> {
  const { key } = recordKind(table);
  const given = keys.map((row) => key.map((name) => row[name]));
  return read(sqlite, table, rowsByKeySql(table), given);
}

/** The rows of which a column has one of the values, in the same way. */
export function rowsWith(
  sqlite: SqliteDatabase,
  table: SQLiteTable,
  column: string,
  values: readonly string[],
): Map<string, Row> {
  return read(sqlite, table, rowsWithSql(table, column), values);
}

/** The id by which the history names a row. */
export function recordIdOf({ key }: RecordKind, row: Row): string {
  return key.map((name) => String(row[name])).join('/');
}

function read(
  sqlite: SqliteDatabase,
  table: SQLiteTable,
  sql: string,
  given: readonly unknown[],
): Map<string, Row> {
  const kind = recordKind(table);
  const columns = columnsOf(table);
  const rows = prepared(sqlite, sql).all(JSON.stringify(given));
  return new Map(
    rows.map((raw) => {
      const row: Row = typeof raw === 'object' && raw !== null ? { ...raw } : {};
      for (const [name, value] of Object.entries(row)) {
        if (value !== null) row[name] = columns.get(name)?.mapFromDriverValue(value);
      }
      return [recordIdOf(kind, row), row];
    }),
  );
}

const nameOf = (table: SQLiteTable): string => `"${getTableName(table)}"`;

function columnOf(table: SQLiteTable, name: string): string {
  return `t."${columnsOf(table).get(name)?.name}"`;
}

function selected(table: SQLiteTable): string {
  const { leftOut = [] } = recordKind(table);
  const names = [...columnsOf(table).keys()].filter((name) => !leftOut.includes(name));
  return names.map((name) => `${columnOf(table, name)} AS "${name}"`).join(', ');
}
