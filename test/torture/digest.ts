import { createHash } from 'node:crypto';
import type { SqliteDatabase } from '#data/database/driver.ts';

/** Prints of all rows, one a table. */
export type Digest = Map<string, string>;

/** The indexes of the full text have tables of their own, which move when they are tidied. */
const tables = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY name`;

export function digestOf(sqlite: SqliteDatabase): Digest {
  return new Map(
    sqlite
      .prepare<[], string>(tables)
      .pluck()
      .all()
      .map((table) => [table, printOf(sqlite, table)]),
  );
}

function printOf(sqlite: SqliteDatabase, table: string): string {
  const hash = createHash('sha256');
  const prints: string[] = [];
  for (const row of sqlite.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
    prints.push(JSON.stringify(row));
  }
  for (const print of prints.sort()) hash.update(print).update('\n');
  return hash.digest('base64');
}

/** The tables that are not as they were. */
export const otherTables = (before: Digest, after: Digest): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
