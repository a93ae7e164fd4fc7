import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupSecret } from '#shared/contract/backups.ts';
import type { DataContext } from '../context.ts';
import { storageFailure } from '../database/failures.ts';
import { readErasedBeside } from '../erasures/besideBackups.ts';
import { syncFolder } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { writeKeyring } from '../workspace/keyringFile.ts';
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
 * WORKSPACE_EXISTS, WRONG_PASSPHRASE, BACKUP_DAMAGED, CANCELLED; nothing of it stays then.
 */
export async function restoreNew(
  context: Pick<DataContext, 'clock' | 'ids' | 'preferences' | 'threads' | 'tries'>,
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
    const parts = { backup, key, draft, author, erased, replaced: null, report, signal };
    const erasedAgain = await draftOf(context, parts);
    await synced(draft);
    await writeKeyring(making, header.keyring);
    if (existsSync(folder)) throw refusal('WORKSPACE_EXISTS', { path: folder });
    await rename(making, folder);
    await syncFolder(dirname(folder));
    return { opened: await reopenWorkspace(folder, key), erasedAgain };
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw storageFailure(error, folder);
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
