import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { columnsOf, recordKind } from '../../database/records.ts';
import { type Row, TableStatements } from '../../database/statements.ts';
import { parseJson } from '../../files/parseJson.ts';

interface Change {
  recordId: string;
  action: string;
  after: string | null;
  at: string;
}

const changesOf = statement<[string], Change>(
  `SELECT c.record_id AS recordId, c.action, c.after, o.at
   FROM changes c JOIN operations o ON o.id = c.operation_id
   WHERE c.record_type = ? ORDER BY c.record_id, c.operation_id, c.number`,
);

const fields = z.record(z.string(), z.unknown()).catch({});

/** What the history could put together again of one table, and of how many of its records that failed. */
export interface Rebuilt {
  rebuilt: number;
  failed: number;
}

/**
 * Puts the records of a table that are not in it, and that were not deleted, together again from the history: as they
 * were added, with every change since.
 */
export function rebuildFromHistory(sqlite: SqliteDatabase, table: SQLiteTable): Rebuilt {
  const statements = new TableStatements(sqlite, table);
  const kind = recordKind(table);
  const result = { rebuilt: 0, failed: 0 };
  const missing: Row[] = [];
  for (const row of latestRows(sqlite, kind.type)) {
    const key = Object.fromEntries(kind.key.map((name) => [name, row[name]]));
    const named = kind.key.every((name) => row[name] !== undefined && row[name] !== null);
    if (!named) result.failed += 1;
    else if (statements.read(key, kind.key) === null) missing.push(row);
  }
  const known = columnsOf(table);
  for (const row of missing) {
    // Columns of a former form of the table have no place any more.
    const fitting = Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name)));
    try {
      statements.insert(fitting);
      result.rebuilt += 1;
    } catch {
      // The history does not hold all of every record, such as the content of attachments.
      result.failed += 1;
    }
  }
  return result;
}

function* latestRows(sqlite: SqliteDatabase, type: string): Generator<Row> {
  let id: string | null = null;
  let row: Row | null = null;
  for (const change of changesOf(sqlite).iterate(type)) {
    if (change.recordId !== id && row !== null) yield row;
    if (change.recordId !== id) row = null;
    id = change.recordId;
    row = changed(row, change);
  }
  if (row !== null) yield row;
}

function changed(before: Row | null, { action, after, at }: Change): Row | null {
  if (action === 'delete') return null;
  const next = fields.parse(parseJson(after ?? '{}'));
  if (action === 'insert') return next;
  if (before === null) return null;
  const { version } = before;
  const counted = typeof version === 'number' ? { version: version + 1 } : {};
  const stamped = before['updatedAt'] === undefined ? {} : { updatedAt: at };
  return { ...before, ...next, ...counted, ...stamped };
}
