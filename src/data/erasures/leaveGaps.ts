import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';

interface End {
  operation: string;
  /** The highest number of those that were taken out. */
  gone: number;
  /** The number of the last change that stays. */
  last: number;
}

/**
 * Sees to it that an operation of which changes are taken out has a gap in their numbers, by which that is known
 * afterwards, also where its last ones go: the last that stays then takes over their number. Begins with this call and
 * belongs into a transaction; to be ended with what it gives.
 */
export function leaveGaps(sqlite: SqliteDatabase): () => void {
  sqlite.exec(`
    CREATE TEMP TABLE taken_out (operation_id TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TEMP TRIGGER note_taken_out AFTER DELETE ON main.changes BEGIN
      INSERT INTO taken_out VALUES (old.operation_id, old.number)
        ON CONFLICT (operation_id) DO UPDATE SET number = max(number, excluded.number);
    END`);
  return () => {
    const ends = sqlite
      .prepare<[], End>(
        `SELECT operation, gone, last FROM (
           SELECT operation_id AS operation, number AS gone,
             (SELECT max(c.number) FROM changes c WHERE c.operation_id = t.operation_id) AS last
           FROM temp.taken_out t)
         WHERE last < gone`,
      )
      .all();
    const move = prepared(
      sqlite,
      'UPDATE changes SET number = :gone WHERE operation_id = :operation AND number = :last',
    );
    for (const end of ends) move.run(end);
    sqlite.exec('DROP TRIGGER temp.note_taken_out; DROP TABLE temp.taken_out');
  };
}
