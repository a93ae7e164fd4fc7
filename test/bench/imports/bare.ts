import { z } from 'zod';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite, type SqliteDatabase } from '#data/database/driver.ts';
import { registerFunctions } from '#data/database/functions.ts';
import { searchFromFacts } from '#data/database/searchIndex.ts';
import { applySettings } from '#data/database/settings.ts';

/** Rows to be inserted into one table as they are. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: unknown[][];
}

/** Opens a database file with its key as a script would, without the program but with its settings. */
export function openBare(path: string, key: Uint8Array): SqliteDatabase {
  const database = openSqlite(path);
  unlock(database, key);
  applySettings(database);
  registerFunctions(database);
  return database;
}

/** What an import has written: the facts, and then what the program keeps beside them. */
export function rowsOfImport(
  database: SqliteDatabase,
  importId: string,
): { facts: TableRows[]; beside: TableRows[] } {
  const quoted = `'${importId}'`;
  const people = `SELECT id FROM people WHERE import_id = ${quoted}`;
  const seqs = `SELECT seq FROM people WHERE import_id = ${quoted}`;
  const operation = `SELECT operation_id FROM changes WHERE record_type = 'import' AND record_id = ${quoted}`;
  const facts = [
    rowsOf(database, 'imports', `id = ${quoted}`),
    rowsOf(database, 'people', `import_id = ${quoted}`),
    ...['contact_points', 'tenures', 'custom_values'].map((table) =>
      rowsOf(database, table, `person_id IN (${people})`),
    ),
  ];
  const beside = [
    rowsOf(database, 'operations', `id IN (${operation})`),
    rowsOf(database, 'changes', `operation_id IN (${operation})`),
    ...['person_summaries', 'person_facets', 'person_names'].map((table) =>
      rowsOf(database, table, `seq IN (${seqs})`),
    ),
    {
      table: 'people_search',
      columns: ['rowid', 'names', 'facts'],
      rows: database
        .prepare<[], unknown[]>(searchFromFacts(`AND p.seq IN (${seqs})`))
        .raw(true)
        .all(),
    },
  ];
  return { facts, beside };
}

function rowsOf(database: SqliteDatabase, table: string, where: string): TableRows {
  const columns = z
    .array(z.string())
    .parse(database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all());
  const rows = database
    .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`)
    .raw(true)
    .all();
  return { table, columns, rows };
}

/**
 * Inserts all rows by prepared statements in one transaction: what hangs on a person right after the person, as a loop
 * over the file would, the other tables one after the other. Gives the milliseconds.
 */
export function insertBare(database: SqliteDatabase, tables: readonly TableRows[]): number {
  const sorted = byPerson(tables);
  const began = performance.now();
  database.transaction(() => {
    const inserts = tables.map(({ table, columns }) =>
      database.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ),
    );
    for (const { table, row } of sorted) inserts[table]?.run(row);
  })();
  return performance.now() - began;
}

interface PlacedRow {
  /** The table's place in the list. */
  table: number;
  row: unknown[];
}

function byPerson(tables: readonly TableRows[]): PlacedRow[] {
  const hanging = new Map<unknown, PlacedRow[]>();
  const sorted: PlacedRow[] = [];
  for (const [table, { table: name, columns, rows }] of tables.entries()) {
    const owner = name === 'changes' || name.startsWith('person_') ? -1 : columns.indexOf('person_id');
    const id = columns.indexOf('id');
    for (const row of rows) {
      const placed = { table, row };
      if (owner < 0) sorted.push(placed);
      else hanging.get(row[owner])?.push(placed);
      if (name === 'people') hanging.set(row[id], []);
    }
  }
  const people = tables.findIndex(({ table }) => table === 'people');
  const idAt = tables[people]?.columns.indexOf('id') ?? -1;
  return sorted.flatMap((placed) =>
    placed.table === people ? [placed, ...(hanging.get(placed.row[idAt]) ?? [])] : [placed],
  );
}
