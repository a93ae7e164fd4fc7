import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupSecret } from '#shared/contract/backups.ts';
import { type WorkspaceId, workspaceId } from '#shared/domain/ids.ts';
import type { DataContext } from '../context.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { storageFailure } from '../database/failures.ts';
import { readErasedBeside } from '../erasures/besideBackups.ts';
import { syncFolder } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { writeKeyring } from '../workspace/keyringFile.ts';
import { keyringFor } from '../workspace/keys.ts';
import { dataFile } from '../workspace/layout.ts';
import { reopenWorkspace } from '../workspace/lifecycle.ts';
import type { Opened } from '../workspace/session.ts';
import { draftOf } from './draft.ts';
import type { BackupReport } from './make.ts';
import { type BackupFile, backupKey } from './secrets.ts';

interface Wanted {
  backup: BackupFile;
  secret: BackupSecret;
  /** The workspace's own folder, which is made. */
  folder: string;
  report: BackupReport;
  signal: AbortSignal | undefined;
}

/**
 * Makes a workspace of a backup, without anybody of whom it lies beside the backups that they were erased, and opens it.
 * Where the one that was backed up is still on this computer, it is another one with an identity of its own: it has no
 * backup plan, and neither thins the other's backups nor marks who was erased beside them. Otherwise it goes on as that one.
 * WORKSPACE_EXISTS, WRONG_PASSPHRASE, BACKUP_DAMAGED, CANCELLED; nothing of it stays then.
 */
export async function restoreNew(
  context: Pick<DataContext, 'clock' | 'ids' | 'preferences' | 'threads' | 'tries' | 'recent'>,
  { backup, secret, folder, report, signal }: Wanted,
): Promise<{ opened: Opened; erasedAgain: number }> {
  const { path, header } = backup;
  if (existsSync(folder)) throw refusal('WORKSPACE_EXISTS', { path: folder });
  const key = await backupKey(context, backup, secret, null);
  // Under another name until it is whole, so that a half one is never taken for a workspace.
  const making = `${folder}.${process.pid}.part`;
  try {
    await mkdir(dirname(folder), { recursive: true });
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    const draft = dataFile(making);
    const erased = await readErasedBeside(dirname(path), header.workspace);
    const author = authorOf(context);
    const isOther = context.recent.list().some(({ id, present }) => id === header.workspace && present);
    const id = isOther ? workspaceId.parse(context.ids.next()) : header.workspace;
    const carry = isOther ? asAnother(id) : undefined;
    const parts = { backup, key, draft, author, erased, carry, replaced: null, report, signal };
    const erasedAgain = await draftOf(context, parts);
    await synced(draft);
    await writeKeyring(making, isOther ? keyringFor(id, header.keyring) : header.keyring);
    if (existsSync(folder)) throw refusal('WORKSPACE_EXISTS', { path: folder });
    await rename(making, folder);
    await syncFolder(dirname(folder));
    return { opened: await reopenWorkspace(folder, key), erasedAgain };
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw storageFailure(error, folder);
  }
}

/** What belongs to the workspace that was backed up and not to what is in it. */
const asAnother = (id: WorkspaceId) => (sqlite: SqliteDatabase) => {
  sqlite.exec('DELETE FROM backup_plans; DELETE FROM backup_runs');
  sqlite.prepare<[string]>(`UPDATE workspace_facts SET value = ? WHERE name = 'workspaceId'`).run(id);
};

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
