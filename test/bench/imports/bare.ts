import { z } from 'zod';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite, type SqliteDatabase } from '#data/database/driver.ts';
import { applySettings } from '#data/database/settings.ts';

/** Rows to be inserted into one table as they are. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: unknown[][];
}

/** Opens a database file with its key as a script would, without the program. */
export function openBare(path: string, key: Uint8Array): SqliteDatabase {
  const database = openSqlite(path);
  unlock(database, key);
  applySettings(database);
  return database;
}

/** The rows of a table, cut down to those that `where` names; a row's number goes with it where the table has one. */
export function readRows(database: SqliteDatabase, table: string, where: string): TableRows {
  const columns = z
    .array(z.string())
    .parse(database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all());
  const rows = database
    .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`)
    .raw(true)
    .all();
  return { table, columns, rows };
}

/** Inserts all rows by prepared statements in one transaction; gives the milliseconds. */
export function insertBare(database: SqliteDatabase, tables: readonly TableRows[]): number {
  const began = performance.now();
  database.transaction(() => {
    for (const { table, columns, rows } of tables) {
      const insert = database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows) insert.run(...row);
    }
  })();
  return performance.now() - began;
}
