import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { RecordKind } from '../database/recordKinds.ts';
import { columnsOf, recordKind, tableOf } from '../database/records.ts';
import { recordIdOf } from '../database/rowsByKeys.ts';
import type { Row } from '../database/statements.ts';
import { parseJson } from '../files/parseJson.ts';

/** A change as the history keeps it, with its values in the code's form; both null where they were emptied. */
export interface KeptChange {
  number: number;
  recordType: string;
  recordId: string;
  personId: string | null;
  action: 'insert' | 'update' | 'delete';
  before: Row | null;
  after: Row | null;
}

/** The row of `changes`, as SQLite gives it. */
export interface ChangeRow {
  operation_id: string;
  number: number;
  record_type: string;
  record_id: string;
  person_id: string | null;
  action: KeptChange['action'];
  before: string | null;
  after: string | null;
}

/** Where a record is: its table and its key there. */
export interface Place {
  table: SQLiteTable;
  kind: RecordKind;
  key: Row;
}

export function keptChange(row: ChangeRow): KeptChange {
  return {
    number: row.number,
    recordType: row.record_type,
    recordId: row.record_id,
    personId: row.person_id,
    action: row.action,
    before: valuesOf(row.before),
    after: valuesOf(row.after),
  };
}

function valuesOf(json: string | null): Row | null {
  const parsed = json === null ? null : parseJson(json);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null;
}

/** Whether what it changed is known no more, because the record is gone for good. */
export const isEmptied = (change: KeptChange): boolean => change.before === null && change.after === null;

/** Where the change's record is; null for a kind of record that this program does not know. */
export function placeOf({ recordType, recordId }: Pick<KeptChange, 'recordType' | 'recordId'>): Place | null {
  const table = tableOf(recordType);
  if (table === null) return null;
  const kind = recordKind(table);
  const columns = columnsOf(table);
  const parts = recordId.split('/');
  // What may itself hold a stroke stands first.
  const last = parts.splice(Math.max(parts.length - kind.key.length + 1, 1));
  const values = [parts.join('/'), ...last];
  const key = kind.key.map((name, index) => {
    const value = values[index] ?? '';
    return [name, columns.get(name)?.dataType === 'number' ? Number(value) : value];
  });
  return { table, kind, key: Object.fromEntries(key) };
}

/** Where the record is after the change: what was given to another person has moved, where the person is in its key. */
export function keyAfter({ action, after }: KeptChange, { kind, key }: Place): Row {
  if (action !== 'update' || after === null || !kind.key.some((name) => name in after)) return key;
  return Object.fromEntries(kind.key.map((name) => [name, name in after ? after[name] : key[name]]));
}

/** The record by its kind and id, as it is called after the change. */
export function recordAfter(change: KeptChange, place: Place): string {
  return `${change.recordType}/${recordIdOf(place.kind, keyAfter(change, place))}`;
}

/** Fields that follow from others or from the writing itself, so that they neither count as changed nor are shown. */
export const technicalFields: ReadonlySet<string> = new Set(['version', 'updatedAt', 'createdAt', 'seq']);

/**
 * Whether the record is as the change left it. `present` is its row now, null where there is none. Of an inserted
 * row, what the change does not name has to be empty still.
 */
export function isAsLeft(change: KeptChange, place: Place, present: Row | null): boolean {
  if (isEmptied(change)) return false;
  if (change.action === 'delete') return present === null;
  return present !== null && notAsLeft(change, place, present).length === 0;
}

/** The fields of a row that are not as the change, which did not take it out, left them. */
export function notAsLeft({ action, after }: KeptChange, place: Place, present: Row): string[] {
  const left = after ?? {};
  const differing = Object.keys(left).filter(
    (name) => !technicalFields.has(name) && (present[name] ?? null) !== (left[name] ?? null),
  );
  if (action === 'update') return differing;
  for (const [name, column] of columnsOf(place.table)) {
    if (column.notNull || technicalFields.has(name) || name in left) continue;
    if ((present[name] ?? null) !== null) differing.push(name);
  }
  return differing;
}
