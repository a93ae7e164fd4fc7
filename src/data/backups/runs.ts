import type { BackupRunId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';

/** So many tries are remembered. */
const most = 500;

/** Remembers that one was begun; a run that has no end was cut short with the program. */
export async function beginRun(
  database: Database,
  run: { id: BackupRunId; device: string; at: Instant; path: string },
): Promise<void> {
  await database.keepAside((sqlite) => {
    sqlite
      .prepare<[string, string, string, string]>(
        'INSERT INTO backup_runs (id, device, began_at, path) VALUES (?, ?, ?, ?)',
      )
      .run(run.id, run.device, run.at, run.path);
    sqlite
      .prepare<[number]>(
        `DELETE FROM backup_runs WHERE id IN
           (SELECT id FROM backup_runs ORDER BY began_at DESC, id DESC LIMIT -1 OFFSET ?)`,
      )
      .run(most);
  });
}

/** How a run has ended: checked, failed as `code` says, or null where it was cancelled, which leaves no word of it. */
export type RunEnd = { path: string; bytes: number; at: Instant } | { code: string; data: unknown } | null;

/** Remembers how a run has ended. */
export async function endRun(database: Database, id: BackupRunId, end: RunEnd): Promise<void> {
  await database.keepAside((sqlite) => {
    if (end === null) sqlite.prepare<[string]>('DELETE FROM backup_runs WHERE id = ?').run(id);
    else if ('code' in end) {
      sqlite
        .prepare<[string, string, string]>('UPDATE backup_runs SET code = ?, detail = ? WHERE id = ?')
        .run(end.code, JSON.stringify(end.data ?? {}), id);
    } else {
      sqlite
        .prepare<[string, string, number, string]>(
          'UPDATE backup_runs SET path = ?, verified_at = ?, bytes = ? WHERE id = ?',
        )
        .run(end.path, end.at, end.bytes, id);
    }
  });
}
