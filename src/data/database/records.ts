import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  consents,
  contactPoints,
  exchanges,
  importRejects,
  imports,
  interactionPeople,
  interactions,
  memberships,
  opennessRecords,
  orientations,
  people,
  producedReports,
  tenures,
} from '../schema/index.ts';

/** How the history names a table's rows, and what else hangs on them. */
export interface RecordKind {
  type: string;
  /** The columns, by their names in the code, that make up the record's id. */
  key: readonly string[];
  /** The column that says whose record it is; null for records of no single person. */
  person: string | null;
  /** Whether the search index is made of it. */
  searched: boolean;
}

const kinds = new Map<SQLiteTable, RecordKind>([
  [people, { type: 'person', key: ['id'], person: 'id', searched: true }],
  [contactPoints, { type: 'contactPoint', key: ['id'], person: 'personId', searched: true }],
  [tenures, { type: 'tenure', key: ['id'], person: 'personId', searched: true }],
  [orientations, { type: 'orientation', key: ['id'], person: 'personId', searched: false }],
  [opennessRecords, { type: 'openness', key: ['id'], person: 'personId', searched: false }],
  [consents, { type: 'consent', key: ['id'], person: 'personId', searched: false }],
  [memberships, { type: 'membership', key: ['id'], person: 'personId', searched: false }],
  [interactions, { type: 'interaction', key: ['id'], person: null, searched: false }],
  [
    interactionPeople,
    { type: 'participation', key: ['interactionId', 'personId'], person: 'personId', searched: false },
  ],
  [exchanges, { type: 'exchange', key: ['id'], person: 'personId', searched: false }],
  [imports, { type: 'import', key: ['id'], person: null, searched: false }],
  [producedReports, { type: 'producedReport', key: ['id'], person: null, searched: false }],
  [importRejects, { type: 'importReject', key: ['importId', 'row'], person: null, searched: false }],
]);

/** The table's place in the history; a table without one can't be written. */
export function recordKind(table: SQLiteTable): RecordKind {
  const kind = kinds.get(table);
  if (kind === undefined) throw new TypeError(`${getTableName(table)} is not kept in the history`);
  return kind;
}

/** The columns of a table by their names in the code. */
export function columnsOf(table: SQLiteTable): ReadonlyMap<string, SQLiteColumn> {
  return new Map(Object.entries(getTableColumns(table)));
}
