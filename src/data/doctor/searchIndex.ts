import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';
import { searchFromFacts } from '../database/summaries.ts';
import type { Check } from './check.ts';

type Entry = [term: string, row: number, position: number];

/** Compares every term of the search index with one built from the facts beside it; the index itself stays as it is. */
export function checkSearchIndex(sqlite: SqliteDatabase): Check {
  try {
    buildBeside(sqlite);
    const { compared, different } = compareEntries(
      entries(sqlite, 'kept_terms'),
      entries(sqlite, 'built_terms'),
    );
    return { name: 'searchIndex', ok: different === 0, facts: { compared, different } };
  } finally {
    for (const table of ['kept_terms', 'built_terms', 'built_search']) {
      sqlite.exec(`DROP TABLE IF EXISTS temp.${table}`);
    }
  }
}

function buildBeside(sqlite: SqliteDatabase): void {
  const definition = z
    .string()
    .parse(sqlite.prepare("SELECT sql FROM sqlite_master WHERE name = 'people_search'").pluck().get());
  sqlite.exec(definition.replace('people_search', 'temp.built_search'));
  sqlite.exec(`INSERT INTO temp.built_search (rowid, terms) ${searchFromFacts()}`);
  sqlite.exec("CREATE VIRTUAL TABLE temp.kept_terms USING fts5vocab('main', 'people_search', 'instance')");
  sqlite.exec("CREATE VIRTUAL TABLE temp.built_terms USING fts5vocab('temp', 'built_search', 'instance')");
}

/** Sorted by term, then row, then position, as the index itself is. */
const entries = (sqlite: SqliteDatabase, table: string): IterableIterator<Entry> =>
  sqlite.prepare<[], Entry>(`SELECT term, doc, offset FROM temp.${table}`).raw(true).iterate();

function compareEntries(
  kept: Iterator<Entry>,
  built: Iterator<Entry>,
): { compared: number; different: number } {
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
