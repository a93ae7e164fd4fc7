import type { SqliteDatabase } from './driver.ts';
import { prepared } from './prepared.ts';
import { amongSql, seqsOfSql } from './somePeople.ts';

/*
 * Derived rows that are brought to what they should be by changing no more than what differs: a table with an index
 * for each order of the list pays for every row that is taken out and put in again, though one column of it is another.
 */

type Row = readonly unknown[];
type FromFacts = (where: string) => string;

/** Brings the rows of a table that has one for each person to what is derived of those whose ids are a JSON array. */
export function renewRows(database: SqliteDatabase, table: string, fromFacts: FromFacts, ids: string): void {
  const { rows, names } = keptRows(database, table, ids);
  const at = names.indexOf('seq');
  const left = new Map(rows.map((row) => [row[at], row]));
  for (const row of rowsOf(prepared(database, fromFacts(amongSql)), ids)) {
    const before = left.get(row[at]);
    if (before === undefined) insertRow(database, table, row);
    else changeRow(database, table, { names, at, before, row });
    left.delete(row[at]);
  }
  for (const seq of left.keys()) prepared(database, `DELETE FROM ${table} WHERE seq = ?`).run(seq);
}

/** The same for a table that may have several rows for each person, no two of them alike. */
export function renewLists(database: SqliteDatabase, table: string, fromFacts: FromFacts, ids: string): void {
  const { rows, names } = keptRows(database, table, ids);
  const left = new Map(rows.map((row) => [JSON.stringify(row), row]));
  const derived = rowsOf(prepared(database, fromFacts(amongSql)), ids);
  const fresh = derived.filter((row) => !left.delete(JSON.stringify(row)));
  const conditions = names.map((name) => `${name} IS ?`).join(' AND ');
  for (const row of left.values()) prepared(database, `DELETE FROM ${table} WHERE ${conditions}`).run(...row);
  for (const row of fresh) insertRow(database, table, row);
}

function keptRows(database: SqliteDatabase, table: string, ids: string): { rows: Row[]; names: string[] } {
  const read = prepared(database, `SELECT * FROM ${table} WHERE seq IN (${seqsOfSql})`);
  return { rows: rowsOf(read, ids), names: read.columns().map(({ name }) => name) };
}

function rowsOf(statement: ReturnType<typeof prepared>, ids: string): Row[] {
  const found = statement.raw(true).all(ids);
  return found.flatMap((row) => (Array.isArray(row) ? [row] : []));
}

function insertRow(database: SqliteDatabase, table: string, row: Row): void {
  const values = row.map(() => '?').join(', ');
  prepared(database, `INSERT INTO ${table} VALUES (${values})`).run(...row);
}

/** Writes the columns of a row that differ from what it was before. */
function changeRow(
  database: SqliteDatabase,
  table: string,
  { names, at, before, row }: { names: readonly string[]; at: number; before: Row; row: Row },
): void {
  const places = [...names.keys()].filter((place) => before[place] !== row[place]);
  if (places.length === 0) return;
  const assignments = places.map((place) => `${names[place]} = ?`).join(', ');
  const values = places.map((place) => row[place]);
  prepared(database, `UPDATE ${table} SET ${assignments} WHERE seq = ?`).run(...values, row[at]);
}
