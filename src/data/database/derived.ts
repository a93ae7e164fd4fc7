import { forgetFacts, leaveFactsToPack, refreshFacts } from '../insights/facts/keepFacts.ts';
import { factsForm } from '../insights/facts/pageLayout.ts';
import type { SqliteDatabase } from './driver.ts';
import { renewLists, renewRows } from './keptRows.ts';
import { prepared } from './prepared.ts';
import type { Derived } from './records.ts';
import { namesFromFacts, notesFromFacts, searchFromFacts } from './searchIndex.ts';
import { insertNames, insertSearchTerms, renewNotes, renewSearchTerms } from './searchRows.ts';
import { amongSql } from './somePeople.ts';
import { facetsFromFacts, summariesFromFacts } from './summaries.ts';

type TableKind = Exclude<Derived, 'facts'>;

/** Counts up when what is derived changes its form, so that a workspace written before derives it anew. */
const derivedForm = '8';

/** What alone is in another form since, by the form of a workspace; of others everything is. */
const otherSince: ReadonlyMap<string, readonly TableKind[]> = new Map([['7', ['notes']]]);

interface DerivedTable {
  name: string;
  /** The column that holds the person's seq. */
  seq: string;
  fromFacts: (where?: string) => string;
  /** Writes the rows of people whose ids are a JSON array, where there is a faster way than `fromFacts`. */
  insertSome?: (database: SqliteDatabase, ids: string) => void;
  /** Brings the rows of such people, where there are any, to what is derived of them now. */
  renewSome: (database: SqliteDatabase, ids: string) => void;
}

/** The tables of each kind of derived data. A notes row repeats names and facts but for labels, so it follows these too. */
const derivedTables: Record<TableKind, readonly DerivedTable[]> = {
  summary: [
    {
      name: 'person_summaries',
      seq: 'seq',
      fromFacts: summariesFromFacts,
      renewSome: (database, ids) => renewRows(database, 'person_summaries', summariesFromFacts, ids),
    },
    {
      name: 'person_facets',
      seq: 'seq',
      fromFacts: facetsFromFacts,
      renewSome: (database, ids) => renewLists(database, 'person_facets', facetsFromFacts, ids),
    },
  ],
  search: [
    {
      name: 'people_search',
      seq: 'rowid',
      fromFacts: searchFromFacts,
      insertSome: insertSearchTerms,
      renewSome: renewSearchTerms,
    },
    {
      name: 'person_names',
      seq: 'seq',
      fromFacts: namesFromFacts,
      insertSome: insertNames,
      renewSome: (database, ids) => renewLists(database, 'person_names', namesFromFacts, ids),
    },
  ],
  notes: [{ name: 'notes_search', seq: 'rowid', fromFacts: notesFromFacts, renewSome: renewNotes }],
};

const tableKinds = ['summary', 'search', 'notes'] as const satisfies readonly TableKind[];

const columns: Record<string, string> = {
  people_search: '(rowid, names, facts)',
  notes_search: '(rowid, person, open, hr, own)',
};

/** The tables that hold nothing but what is derived. */
export const derivedTableNames: readonly string[] = [
  ...Object.values(derivedTables)
    .flat()
    .map(({ name }) => name),
  'insight_facts',
];

/** What of the workspace's facts tells of derived data, so that all of it is derived anew where these are missing. */
export const derivedFactNames = [
  'derivedForm',
  'factsForm',
  'factsToPack',
  'ordersToMake',
  'glance',
  'insights',
  'proposed',
] as const;

const insertInto = ({ name, fromFacts }: DerivedTable, where?: string) =>
  `INSERT INTO ${name} ${columns[name] ?? ''} ${fromFacts(where)}`;

const searchTables = ['people_search', 'notes_search'] as const;

/** How much of a write the full-text tables keep in memory before they write it: in large pieces it is done sooner. */
const pendingBytes = 16 * 1024 * 1024;

/** Full-text tables forget everything at once; row by row they would keep a mark of each. */
const emptied = ({ name, seq }: DerivedTable) =>
  seq === 'rowid' ? `INSERT INTO ${name} (${name}) VALUES ('delete-all')` : `DELETE FROM ${name}`;

/**
 * Derives one kind again of the people who were touched; runs inside the write's transaction. Of those who were added
 * nothing was derived before, so it need not be looked for.
 */
export function refreshDerived(
  database: SqliteDatabase,
  kind: Derived,
  people: ReadonlySet<string>,
  added: ReadonlySet<string>,
): void {
  if (people.size === 0) return;
  if (kind === 'facts') {
    refreshFacts(database, [...people]);
    return;
  }
  const known = [...people].filter((id) => !added.has(id));
  const fresh = known.length < people.size ? [...people].filter((id) => added.has(id)) : [];
  for (const table of derivedTables[kind]) {
    if (known.length > 0) table.renewSome(database, JSON.stringify(known));
    if (fresh.length > 0) insertFresh(database, table, JSON.stringify(fresh));
  }
}

function insertFresh(database: SqliteDatabase, table: DerivedTable, ids: string): void {
  if (table.insertSome === undefined) prepared(database, insertInto(table, amongSql)).run(ids);
  else table.insertSome(database, ids);
}

/** Takes out what is derived of a person, before the person's own row goes; but for what `forgetGone` takes out. */
export function forgetDerived(database: SqliteDatabase, seq: number): void {
  for (const { name, seq: column } of Object.values(derivedTables).flat()) {
    if (column === 'seq') prepared(database, `DELETE FROM ${name} WHERE seq = ?`).run(seq);
  }
}

/**
 * Takes people who are gone out of the full text and the facts, many at once: each statement that could fail half-way,
 * such as the removal of a person, would make SQLite write what it has pending of the full text.
 */
export function forgetGone(database: SqliteDatabase, seqs: readonly number[]): void {
  const gone = JSON.stringify(seqs);
  for (const name of searchTables) {
    prepared(database, `DELETE FROM ${name} WHERE rowid IN (SELECT value FROM json_each(?))`).run(gone);
  }
  forgetFacts(database, seqs);
}

/**
 * Derives anew what the workspace was last written with by a program that derived it otherwise, or not at all. The facts of
 * many people take long, and nothing but numbers needs them: they are left to be packed in steps, see `factsOf`.
 */
export function bringDerivedUpToDate(database: SqliteDatabase): void {
  deriveWhereOther(database, 'derivedForm', derivedForm, (before) => {
    for (const name of searchTables) {
      database
        .prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('hashsize', CAST(? AS INTEGER))`)
        .run(pendingBytes);
    }
    const other = otherSince.get(before ?? '') ?? tableKinds;
    for (const table of other.flatMap((kind) => derivedTables[kind])) {
      database.exec(emptied(table));
      database.exec(insertInto(table));
    }
  });
  deriveWhereOther(database, 'factsForm', String(factsForm), () => leaveFactsToPack(database));
}

/** Derives something in one transaction unless it was derived in that form before. */
function deriveWhereOther(
  database: SqliteDatabase,
  name: string,
  form: string,
  derive: (before: string | undefined) => void,
): void {
  const kept = database
    .prepare<[string], string>('SELECT value FROM workspace_facts WHERE name = ?')
    .pluck()
    .get(name);
  if (kept === form) return;
  database.transaction(() => {
    derive(kept);
    database.prepare('INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)').run(name, form);
  })();
}
