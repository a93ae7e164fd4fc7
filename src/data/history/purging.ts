import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';

/** The condition that a column holds one of the ids that a statement of `Purging` is given. */
export const among = 'IN (SELECT value FROM json_each(:ids))';

/**
 * The one write that also takes out rows without a word of each: their values shall be nowhere any more. Runs inside
 * the unit's transaction, on the same connection.
 */
export class Purging {
  readonly unit: WriteUnit;
  readonly sqlite: SqliteDatabase;

  constructor(sqlite: SqliteDatabase, unit: WriteUnit) {
    this.sqlite = sqlite;
    this.unit = unit;
  }

  /** The first column of what a statement finds for `:ids`. */
  ids(sql: string, ids: readonly string[]): string[] {
    if (ids.length === 0) return [];
    return this.sqlite
      .prepare<{ ids: string }, string>(sql)
      .pluck()
      .all({ ids: JSON.stringify(ids) });
  }

  run(sql: string, ids: readonly string[]): void {
    if (ids.length > 0) this.sqlite.prepare<{ ids: string }>(sql).run({ ids: JSON.stringify(ids) });
  }

  emptyRecords(type: string, ids: readonly string[]): void {
    this.run(
      `UPDATE changes SET before = NULL, after = NULL WHERE record_type = '${type}' AND record_id ${among}`,
      ids,
    );
  }

  /** Of records whose id begins with that of what they are a part of. */
  emptyParts(type: string, ids: readonly string[]): void {
    const empty = this.sqlite.prepare<{ id: string }>(
      `UPDATE changes SET before = NULL, after = NULL
       WHERE record_type = '${type}' AND record_id >= :id || '/' AND record_id < :id || '0'`,
    );
    for (const id of ids) empty.run({ id });
  }

  /** The ids that parts had which were taken out before; `field` names what they were a part of. */
  partsGone(type: string, field: string, ids: readonly string[]): string[] {
    return this.ids(
      `SELECT record_id FROM changes
       WHERE record_type = '${type}' AND action = 'delete' AND before ->> '$.${field}' ${among}`,
      ids,
    );
  }
}
