import type { OwnReportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

const doneSql = `
  INSERT INTO own_report_runs (own_report_id, done_to) VALUES (?, ?)
  ON CONFLICT (own_report_id) DO UPDATE SET done_to = excluded.done_to, failed_at = NULL, code = NULL, detail = NULL`;

const failedSql = `
  INSERT INTO own_report_runs (own_report_id, failed_at, code, detail) VALUES (?, ?, ?, ?)
  ON CONFLICT (own_report_id) DO UPDATE SET
    failed_at = excluded.failed_at, code = excluded.code, detail = excluded.detail`;

/** Notes that all that was due by that day is produced. */
export async function noteDone(database: Database, id: OwnReportId, day: PlainDate): Promise<void> {
  await database.keepAside((sqlite) => {
    prepared(sqlite, doneSql).run(id, day);
  });
}

/** Notes why one could not be produced; it stays due. */
export async function noteFailed(
  database: Database,
  id: OwnReportId,
  failure: { at: Instant; code: string; detail: string },
): Promise<void> {
  await database.keepAside((sqlite) => {
    prepared(sqlite, failedSql).run(id, failure.at, failure.code, failure.detail);
  });
}

/** Forgets what was produced and what failed, where the days are set anew. */
export async function forgetRuns(database: Database, id: OwnReportId): Promise<void> {
  await database.keepAside((sqlite) => {
    prepared(sqlite, 'DELETE FROM own_report_runs WHERE own_report_id = ?').run(id);
  });
}

/** Forgets that it failed, where it was changed since: it is tried again at the next look. */
export async function forgetFailure(database: Database, id: OwnReportId): Promise<void> {
  await database.keepAside((sqlite) => {
    prepared(
      sqlite,
      'UPDATE own_report_runs SET failed_at = NULL, code = NULL, detail = NULL WHERE own_report_id = ?',
    ).run(id);
  });
}
