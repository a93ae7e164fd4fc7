import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Derived, type RecordKind, recordKinds } from './recordKinds.ts';

/** The table's place in the history; a table without one can't be written. */
export function recordKind(table: SQLiteTable): RecordKind {
  const kind = recordKinds.get(table);
  if (kind === undefined) throw new TypeError(`${getTableName(table)} is not kept in the history`);
  return kind;
}

/** What is derived anew when these columns of such a record change. */
export function derivedBy(
  { derives, person, unsearched = [], counted = [] }: RecordKind,
  changed: readonly string[],
): Derived[] {
  const searched = changed.some((name) => !unsearched.includes(name));
  const counts = changed.some((name) => counted.includes(name) || name === person);
  return derives.filter((derived) => derived === 'summary' || (derived === 'facts' ? counts : searched));
}

const tables = new Map([...recordKinds].map(([table, { type }]) => [type, table]));

/** The table whose rows the history calls by that name; null for a name it no longer uses. */
export function tableOf(type: string): SQLiteTable | null {
  return tables.get(type) ?? null;
}

/** All tables whose rows the history knows. */
export const recordTables = (): SQLiteTable[] => [...recordKinds.keys()];

/** The tables whose rows belong to a person, each with the column that says to whom. */
export function personTables(): { table: SQLiteTable; person: string }[] {
  return [...recordKinds].flatMap(([table, { person }]) => (person === null ? [] : [{ table, person }]));
}

/** The columns that name a person whose record it is not, such as the other end of a relation. */
export function otherPeopleColumns(): { table: SQLiteTable; person: string }[] {
  return [...recordKinds].flatMap(([table, { alsoPeople = [] }]) =>
    alsoPeople.map((person) => ({ table, person })),
  );
}

const columns = new WeakMap<SQLiteTable, ReadonlyMap<string, SQLiteColumn>>();

/** The columns of a table by their names in the code. */
export function columnsOf(table: SQLiteTable): ReadonlyMap<string, SQLiteColumn> {
  const known = columns.get(table);
  if (known !== undefined) return known;
  const found = new Map(Object.entries(getTableColumns(table)));
  columns.set(table, found);
  return found;
}
