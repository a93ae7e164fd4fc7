import { leaveFactsToPack } from '../insights/facts/keepFacts.ts';
import { factsForm } from '../insights/facts/pageLayout.ts';
import type { RowProgress } from '../longWork/progress.ts';
import {
  type DerivedTable,
  derivedTables,
  listTable,
  searchTables,
  type TableKind,
  tableKinds,
} from './derivedTables.ts';
import type { SqliteDatabase } from './driver.ts';
import { loosenOrders, makeOrdersInSteps, worthLoosening } from './orders.ts';
import { statement } from './prepared.ts';

/** Counts up when what is derived changes its form, so that a workspace written before derives it anew. */
const derivedForm = '8';

/** What alone is in another form since, by the form of a workspace; of others everything is. */
const otherSince: ReadonlyMap<string, readonly TableKind[]> = new Map([['7', ['notes']]]);

/** How much of a write the full-text tables keep in memory before they write it: in large pieces it is done sooner. */
const pendingBytes = 16 * 1024 * 1024;

/** How many people's rows are a step. */
const peopleAStep = 200;

/**
 * Derives anew what the workspace was last written with by a program that derived it otherwise, or not at all: all of it or,
 * where the steps are not gone through to the end, nothing. Says after each step how far it is. The facts of many people
 * take long, and nothing but numbers needs them: they are left to be packed later, see `factsOf`.
 */
export function* deriveAnew(database: SqliteDatabase): Generator<RowProgress, void> {
  yield* whereOther(database, 'derivedForm', derivedForm, (before) => {
    const kinds = otherSince.get(before ?? '') ?? tableKinds;
    return deriveTables(
      database,
      kinds.flatMap((kind) => derivedTables[kind]),
    );
  });
  yield* whereOther(database, 'factsForm', String(factsForm), () => {
    leaveFactsToPack(database);
    return [];
  });
}

const keptForm = statement<[name: string], { value: string }>(
  'SELECT value FROM workspace_facts WHERE name = ?',
);

/** Goes through the steps in one transaction unless they were gone through in that form before. */
function* whereOther(
  database: SqliteDatabase,
  name: string,
  form: string,
  steps: (before: string | undefined) => Iterable<RowProgress>,
): Generator<RowProgress, void> {
  const before = () => keptForm(database).get(name)?.value;
  if (before() === form) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    yield* steps(before());
    database.prepare('INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)').run(name, form);
    database.exec('COMMIT');
  } finally {
    // Cancelled, or failed.
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

function* deriveTables(
  database: SqliteDatabase,
  tables: readonly DerivedTable[],
): Generator<RowProgress, void> {
  for (const name of searchTables) {
    database
      .prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('hashsize', CAST(? AS INTEGER))`)
      .run(pendingBytes);
  }
  const people = Number(database.prepare('SELECT count(*) FROM people').pluck().get());
  const withOrders = tables.includes(listTable) && worthLoosening(database, people);
  // The indexes of the list take about as long as the list.
  const total = people * (tables.length + (withOrders ? 1 : 0));
  if (withOrders) loosenOrders(database);
  let done = 0;
  for (const table of tables) {
    database.exec(emptied(table));
    for (const ids of pagesOfPeople(database)) {
      table.insertSome(database, JSON.stringify(ids));
      done += ids.length;
      yield { done, total };
    }
    if (table !== listTable || !withOrders) continue;
    const before = done;
    for (const made of makeOrdersInSteps(database)) {
      done = before + Math.round((people * made.done) / made.total);
      yield { done, total };
    }
  }
}

/** Full-text tables forget everything at once; row by row they would keep a mark of each. */
const emptied = ({ name, seq }: DerivedTable) =>
  seq === 'rowid' ? `INSERT INTO ${name} (${name}) VALUES ('delete-all')` : `DELETE FROM ${name}`;

const peopleAfter = statement<[seq: number, limit: number], { seq: number; id: string }>(
  'SELECT seq, id FROM people WHERE seq > ? ORDER BY seq LIMIT ?',
);

function* pagesOfPeople(database: SqliteDatabase): Generator<string[], void> {
  for (let after = -1; ; ) {
    const page = peopleAfter(database).all(after, peopleAStep);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page.map(({ id }) => id);
    after = last.seq;
  }
}
