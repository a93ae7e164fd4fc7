import type { SqliteDatabase } from '../database/driver.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import { smallOperation } from './operation.ts';

/** The condition that the reader may not see the interaction `i`, with the values of its `?`. */
export function hiddenFrom({ role, actor }: Reader): { sql: string; parameters: [string, string] } {
  return {
    sql: `(i.tier NOT IN (SELECT value FROM json_each(?)) AND NOT (i.tier = 'owner' AND i.logged_by = ?))`,
    parameters: [JSON.stringify(tiersOf(role)), actor],
  };
}

/** The same of the request `r`. */
export function requestHiddenFrom({ role, actor }: Reader): { sql: string; parameters: [string, string] } {
  return {
    sql: `(r.tier NOT IN (SELECT value FROM json_each(?)) AND NOT (r.tier = 'owner' AND r.recorded_by = ?))`,
    parameters: [JSON.stringify(tiersOf(role)), actor],
  };
}

/** Whether an operation is about an interaction or a request that the reader may not see. */
export function hidesNote(sqlite: SqliteDatabase, operation: string, reader: Reader): boolean {
  const hidden = hiddenFrom(reader);
  const request = requestHiddenFrom(reader);
  return (
    sqlite
      .prepare<(string | number)[], number>(hidesNoteSql(hidden.sql, request.sql))
      .pluck()
      .get(
        ...[operation, smallOperation, ...hidden.parameters],
        ...[operation, smallOperation, ...request.parameters],
      ) === 1
  );
}

export const hidesNoteSql = (interaction: string, request: string) => `
  SELECT EXISTS (
    SELECT 1 FROM changes c JOIN interactions i ON i.id = c.record_id
    WHERE c.operation_id = ? AND c.number <= ? AND c.record_type = 'interaction' AND ${interaction})
  OR EXISTS (
    SELECT 1 FROM changes c JOIN requests r ON r.id = c.record_id
    WHERE c.operation_id = ? AND c.number <= ? AND c.record_type = 'request' AND ${request})`;
