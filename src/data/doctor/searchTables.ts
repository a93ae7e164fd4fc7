import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';

/** How many entries were looked at, and how many are in one of both only. */
export interface Difference {
  compared: number;
  different: number;
}

type SearchTable = 'people_search' | 'notes_search';
type Comparison = (sqlite: SqliteDatabase, table: SearchTable) => Difference;

/** Compares a search table with one of the same definition, `temp.built`, that is filled by `facts` and gone afterwards. */
export function withBuiltBeside(
  sqlite: SqliteDatabase,
  table: SearchTable,
  facts: string,
  compare: Comparison,
): Difference {
  const definition = z
    .string()
    .parse(sqlite.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table));
  const columns = sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  try {
    sqlite.exec(definition.replace(table, 'temp.built'));
    sqlite.exec(`INSERT INTO temp.built (rowid, ${columns.join(', ')}) ${facts}`);
    return compare(sqlite, table);
  } finally {
    for (const name of ['kept_terms', 'built_terms', 'built']) {
      sqlite.exec(`DROP TABLE IF EXISTS temp.${name}`);
    }
  }
}

function listTerms(sqlite: SqliteDatabase, table: SearchTable, form: 'instance' | 'col'): void {
  sqlite.exec(`CREATE VIRTUAL TABLE temp.kept_terms USING fts5vocab('main', '${table}', '${form}')`);
  sqlite.exec(`CREATE VIRTUAL TABLE temp.built_terms USING fts5vocab('temp', 'built', '${form}')`);
}

/** How often each term occurs in how many rows of each column, and how many terms each row has in each. */
export const compareTermCounts: Comparison = (sqlite, table) => {
  listTerms(sqlite, table, 'col');
  const terms = bothWays(sqlite, 'term, col, doc, cnt', 'temp.kept_terms', 'temp.built_terms');
  const rows = bothWays(sqlite, 'id, sz', `main.${table}_docsize`, 'temp.built_docsize');
  return { compared: terms.compared + rows.compared, different: terms.different + rows.different };
};

function bothWays(sqlite: SqliteDatabase, columns: string, kept: string, built: string): Difference {
  const count = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get() ?? 0;
  const only = (here: string, there: string) =>
    count(`SELECT count(*) FROM (SELECT ${columns} FROM ${here} EXCEPT SELECT ${columns} FROM ${there})`);
  return {
    compared: count(`SELECT count(*) FROM ${built}`),
    different: only(kept, built) + only(built, kept),
  };
}

type Entry = [term: string, row: number, position: number];

/** Each term at each of its places. */
export const compareAllTerms: Comparison = (sqlite, table) => {
  listTerms(sqlite, table, 'instance');
  return compareEntries(entries(sqlite, 'kept_terms'), entries(sqlite, 'built_terms'));
};

/** Sorted by term, then row, then position, as the index itself is. */
const entries = (sqlite: SqliteDatabase, table: string): IterableIterator<Entry> =>
  sqlite.prepare<[], Entry>(`SELECT term, doc, offset FROM temp.${table}`).raw(true).iterate();

function compareEntries(kept: Iterator<Entry>, built: Iterator<Entry>): Difference {
  let compared = 0;
  let different = 0;
  let left = kept.next();
  let right = built.next();
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : orderOf(left.value, right.value);
    compared += 1;
    if (order !== 0) different += 1;
    if (order <= 0) left = kept.next();
    if (order >= 0) right = built.next();
  }
  return { compared, different };
}

/** By the bytes of the term, as SQLite sorts them. */
function orderOf(a: Entry, b: Entry): number {
  if (a[0] !== b[0]) return Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0]));
  return a[1] - b[1] || a[2] - b[2];
}
