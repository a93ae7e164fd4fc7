import type { SqliteDatabase } from './driver.ts';
import { renewLists, renewRows } from './keptRows.ts';
import { prepared } from './prepared.ts';
import type { Derived } from './recordKinds.ts';
import { namesFromFacts } from './searchIndex.ts';
import { insertNames, insertNotes, insertSearchTerms, renewNotes, renewSearchTerms } from './searchRows.ts';
import { amongSql } from './somePeople.ts';
import { facetsFromFacts, summariesFromFacts } from './summaries.ts';

/** What is derived of people into tables of its own, by the kinds that writes name. */
export type TableKind = Exclude<Derived, 'facts'>;

export interface DerivedTable {
  name: string;
  /** The column that holds the person's seq. */
  seq: 'seq' | 'rowid';
  /** Writes the rows of people of whom there are none; their ids are a JSON array. */
  insertSome: (database: SqliteDatabase, ids: string) => void;
  /** Brings the rows of such people, where there are any, to what is derived of them now. */
  renewSome: (database: SqliteDatabase, ids: string) => void;
}

const insertFrom =
  (name: string, fromFacts: (where: string) => string) =>
  (database: SqliteDatabase, ids: string): void => {
    prepared(database, `INSERT INTO ${name} ${fromFacts(amongSql)}`).run(ids);
  };

/** What the list of people is made of; it has an index for each order, see `orders.ts`. */
export const listTable: DerivedTable = {
  name: 'person_summaries',
  seq: 'seq',
  insertSome: insertFrom('person_summaries', summariesFromFacts),
  renewSome: (database, ids) => renewRows(database, 'person_summaries', summariesFromFacts, ids),
};

/** The tables of each kind of derived data. A notes row repeats names and facts but for labels, so it follows these too. */
export const derivedTables: Record<TableKind, readonly DerivedTable[]> = {
  summary: [
    listTable,
    {
      name: 'person_facets',
      seq: 'seq',
      insertSome: insertFrom('person_facets', facetsFromFacts),
      renewSome: (database, ids) => renewLists(database, 'person_facets', facetsFromFacts, ids),
    },
  ],
  search: [
    {
      name: 'people_search',
      seq: 'rowid',
      insertSome: insertSearchTerms,
      renewSome: renewSearchTerms,
    },
    {
      name: 'person_names',
      seq: 'seq',
      insertSome: insertNames,
      renewSome: (database, ids) => renewLists(database, 'person_names', namesFromFacts, ids),
    },
  ],
  notes: [{ name: 'notes_search', seq: 'rowid', insertSome: insertNotes, renewSome: renewNotes }],
};

export const tableKinds = ['summary', 'search', 'notes'] as const satisfies readonly TableKind[];

/** The full-text tables. */
export const searchTables = ['people_search', 'notes_search'] as const;

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
