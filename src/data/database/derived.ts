import type { SqliteDatabase } from './driver.ts';
import { prepared } from './prepared.ts';
import type { Derived } from './records.ts';
import { namesFromFacts, notesFromFacts, searchFromFacts } from './searchIndex.ts';
import { facetsFromFacts, summariesFromFacts } from './summaries.ts';

/** Counts up when what is derived changes its form, so that a workspace written before derives it anew. */
const derivedForm = '5';

interface DerivedTable {
  name: string;
  /** The column that holds the person's seq. */
  seq: string;
  fromFacts: (where?: string) => string;
}

/** The tables of each kind of derived data. A notes row repeats names and facts, so it follows these too. */
const derivedTables: Record<Derived, readonly DerivedTable[]> = {
  summary: [
    { name: 'person_summaries', seq: 'seq', fromFacts: summariesFromFacts },
    { name: 'person_facets', seq: 'seq', fromFacts: facetsFromFacts },
  ],
  search: [
    { name: 'people_search', seq: 'rowid', fromFacts: searchFromFacts },
    { name: 'person_names', seq: 'seq', fromFacts: namesFromFacts },
  ],
  notes: [{ name: 'notes_search', seq: 'rowid', fromFacts: notesFromFacts }],
};

const columns: Record<string, string> = {
  people_search: '(rowid, names, facts)',
  notes_search: '(rowid, person, open, hr, own)',
};

const insertInto = ({ name, fromFacts }: DerivedTable, where?: string) =>
  `INSERT INTO ${name} ${columns[name] ?? ''} ${fromFacts(where)}`;

/** Full-text tables forget everything at once; row by row they would keep a mark of each. */
const emptied = ({ name, seq }: DerivedTable) =>
  seq === 'rowid' ? `INSERT INTO ${name} (${name}) VALUES ('delete-all')` : `DELETE FROM ${name}`;

/** Derives again what depends on the touched people; runs inside the write's transaction. */
export function refreshDerived(
  database: SqliteDatabase,
  touched: Readonly<Record<Derived, ReadonlySet<string>>>,
): void {
  refresh(database, derivedTables.summary, touched.summary);
  refresh(database, derivedTables.search, touched.search);
  refresh(database, derivedTables.notes, new Set([...touched.notes, ...touched.search]));
}

function refresh(
  database: SqliteDatabase,
  tables: readonly DerivedTable[],
  people: ReadonlySet<string>,
): void {
  if (people.size === 0) return;
  fillTouched(database, people);
  for (const table of tables) {
    prepared(
      database,
      `DELETE FROM ${table.name} WHERE ${table.seq} IN (SELECT seq FROM people WHERE id IN (SELECT id FROM temp.touched))`,
    ).run();
    prepared(database, insertInto(table, 'AND p.id IN (SELECT id FROM temp.touched)')).run();
  }
}

/** Takes out what is derived of a person, before the person's own row goes. */
export function forgetDerived(database: SqliteDatabase, seq: number): void {
  for (const table of Object.values(derivedTables).flat()) {
    database.prepare(`DELETE FROM ${table.name} WHERE ${table.seq} = ?`).run(seq);
  }
}

function fillTouched(database: SqliteDatabase, ids: ReadonlySet<string>): void {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS touched (id TEXT PRIMARY KEY) WITHOUT ROWID');
  database.exec('DELETE FROM temp.touched');
  const insert = database.prepare<[string]>('INSERT INTO temp.touched (id) VALUES (?)');
  for (const id of ids) insert.run(id);
}

/** Derives everything anew where the workspace was last written by a program that derived it otherwise. */
export function bringDerivedUpToDate(database: SqliteDatabase): void {
  const kept = database
    .prepare<[], string>("SELECT value FROM workspace_facts WHERE name = 'derivedForm'")
    .pluck()
    .get();
  if (kept === derivedForm) return;
  database.transaction(() => {
    for (const table of Object.values(derivedTables).flat()) {
      database.exec(emptied(table));
      database.exec(insertInto(table));
    }
    database
      .prepare("INSERT OR REPLACE INTO workspace_facts (name, value) VALUES ('derivedForm', ?)")
      .run(derivedForm);
  })();
}
