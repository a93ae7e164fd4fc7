import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SqliteDatabase } from '../database/driver.ts';
import { rowsByKeys } from '../database/rowsByKeys.ts';
import type { Row } from '../database/statements.ts';
import { grouped } from './grouped.ts';
import { type KeptChange, keyAfter, placeOf } from './kept.ts';

/** Reads rows of a table by their keys, and gives them by their ids in the history. */
export type ReadRows = (table: SQLiteTable, keys: readonly Row[]) => ReadonlyMap<string, Row>;

/**
 * The rows that the changes are about as they are now, by kind of record and id (`recordAfter`); those that are gone
 * are left out. Each kind is read at once.
 */
export function rowsOfChanges(read: ReadRows, changes: readonly KeptChange[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const [recordType, ofType] of grouped(changes, (change) => change.recordType)) {
    const keys = new Map<string, Row>();
    let table: SQLiteTable | null = null;
    for (const change of ofType) {
      const place = placeOf(change);
      if (place === null) continue;
      table = place.table;
      const key = keyAfter(change, place);
      keys.set(JSON.stringify(key), key);
    }
    if (table === null) continue;
    for (const [id, row] of read(table, [...keys.values()])) found.set(`${recordType}/${id}`, row);
  }
  return found;
}

/** The same outside of a write. */
export const presentRows = (sqlite: SqliteDatabase, changes: readonly KeptChange[]): Map<string, Row> =>
  rowsOfChanges((table, keys) => rowsByKeys(sqlite, table, keys), changes);
