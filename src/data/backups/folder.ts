import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ListedBackup } from '#shared/contract/backups.ts';
import { type BackupRotation, outdatedBackups } from '#shared/domain/backups/rotation.ts';
import type { WorkspaceId } from '#shared/domain/ids.ts';
import { dateOf, epochMilliseconds, type Instant, type TimeZone } from '#shared/domain/instant.ts';
import { refusal } from '../refusal.ts';
import { folderSuffix, workspaceName } from '../workspace/layout.ts';
import { backupSuffix, readHeader } from './format.ts';

/** A backup under way; a program that was killed leaves one behind. */
const leftOver = /\.enishi-backup\.[0-9]+\.part$/u;
const day = 24 * 60 * 60 * 1000;

/** Refuses with BACKUP_FOLDER_GONE where the folder is not there, such as on a disk that is not connected. */
export function requireFolder(folder: string): void {
  if (!existsSync(folder)) throw refusal('BACKUP_FOLDER_GONE', { path: folder });
}

/** Under which name a backup of that moment lies in a folder: `Name 2026-04-01 0930.enishi-backup`, in local time. */
export function backupPath(folder: string, workspaceFolder: string, at: Instant, zone: TimeZone): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const time = clock.format(new Date(at)).replace(':', '');
  const name = `${workspaceName(workspaceFolder)} ${dateOf(at, zone)} ${time}`;
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` (${number})`}${backupSuffix}`);
    if (!existsSync(path)) return path;
  }
}

/** The whole backups of a workspace in a folder, latest first. Others, and what is no whole backup, are passed over. */
export async function backupsIn(
  folder: string,
  workspace: WorkspaceId,
): Promise<(ListedBackup & { workspace: WorkspaceId })[]> {
  requireFolder(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(backupSuffix));
  const found = [];
  for (const fileName of names) {
    const path = join(folder, fileName);
    const header = await readHeader(path).catch(() => null);
    if (header?.workspace !== workspace) continue;
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => null,
    );
    if (bytes === null) continue;
    found.push({ fileName, bytes, madeAt: header.madeAt, occasion: header.occasion, workspace });
  }
  return found.toSorted((a, b) => epochMilliseconds(b.madeAt) - epochMilliseconds(a.madeAt));
}

/**
 * Deletes from a folder the backups of the workspace that the rotation lets go. To be done only after a new one was
 * checked; one that can't be deleted stays until the next time.
 */
export async function rotate(
  folder: string,
  workspace: WorkspaceId,
  rotation: BackupRotation,
  zone: TimeZone,
): Promise<void> {
  const backups = await backupsIn(folder, workspace);
  for (const { fileName } of outdatedBackups(backups, workspace, rotation, zone)) {
    await rm(join(folder, fileName), { force: true }).catch(() => undefined);
  }
}

/** Takes away what killed programs have left of backups of this workspace more than a day ago. */
export async function removeLeftOvers(folder: string, workspaceFolder: string, now: Instant): Promise<void> {
  const begin = `${workspaceName(workspaceFolder)} `;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(begin) || !leftOver.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    // Another computer may be writing into the same folder right now.
    if (epochMilliseconds(now) - mtimeMs > day) await rm(path, { force: true });
  }
}

/** Whether a folder is a workspace or lies in one: what is lost with the workspace is no backup of it. */
export function isInWorkspace(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (at.endsWith(folderSuffix)) return true;
    if (dirname(at) === at) return false;
  }
}
