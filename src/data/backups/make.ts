import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Mutex } from 'async-mutex';
import type { BackupStep } from '#shared/contract/backups.ts';
import type { BackupOccasion } from '#shared/domain/backups/rotation.ts';
import { backupRunId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { auditAside } from '../audit/aside.ts';
import type { DataContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import { copyWhole } from '../database/wholeCopy.ts';
import type { Author } from '../database/write.ts';
import { keepErasedBeside } from '../erasures/besideBackups.ts';
import { erasureKey } from '../erasures/marks.ts';
import { fileFailure, isOfFile } from '../files/fileFailure.ts';
import { syncFolder } from '../files/writeFileSafely.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import { keyringOf } from '../workspace/keys.ts';
import { workspaceName } from '../workspace/layout.ts';
import type { Opened } from '../workspace/session.ts';
import { backupPath, removeLeftOvers, requireFolder } from './folder.ts';
import { type BackupHeader, readHeader, trailerOf } from './format.ts';
import { beginRun, endRun } from './runs.ts';
import { examine } from './thread/inThread.ts';
import { isDamaged } from './thread/isDamaged.ts';

export type BackupReport = (progress: { step: BackupStep; done: number; total: number }) => void;

/** What backups stand on. */
export type BackupContext = Pick<DataContext, 'clock' | 'preferences' | 'ids' | 'threads' | 'session'>;

export interface BackupWanted {
  author: Author;
  occasion: BackupOccasion;
  /** The folder, where the name follows from the day and time, or the whole path. */
  target: { folder: string } | { file: string };
  report?: BackupReport | undefined;
  signal?: AbortSignal | undefined;
}

export interface MadeBackup {
  path: string;
  bytes: number;
  madeAt: Instant;
}

/** One at a time of each workspace. */
const turns = new WeakMap<Database, Mutex>();

const turnOf = (database: Database): Mutex => {
  const turn = turns.get(database) ?? new Mutex();
  turns.set(database, turn);
  return turn;
};

/** Whether a backup of it is being made. */
export const isBackingUp = (database: Database): boolean => turns.get(database)?.isLocked() ?? false;

/**
 * Makes a backup of the open workspace while it is used, and checks it by opening and reading it whole before it gets its
 * name: what lies in the folder as a backup is one. Each try is remembered, and the audit log tells of each that was made.
 * BACKUP_FOLDER_GONE, DISK_FULL, FILE_NOT_WRITTEN, BACKUP_DAMAGED; CANCELLED, also where the workspace is closed meanwhile.
 */
export async function makeBackup(
  context: BackupContext,
  opened: Opened,
  wanted: BackupWanted,
): Promise<MadeBackup> {
  return await turnOf(opened.database).runExclusive(async () => await remembered(context, opened, wanted));
}

async function remembered(context: BackupContext, opened: Opened, wanted: BackupWanted): Promise<MadeBackup> {
  const { database } = opened;
  const { clock, preferences } = context;
  const at = clock.now();
  const target = wanted.target;
  const path =
    'file' in target ? target.file : backupPath(target.folder, opened.folder, at, clock.timeZone());
  const id = backupRunId.parse(context.ids.next());
  await beginRun(database, { id, device: preferences.device, at, path });
  try {
    const made = await write(context, opened, wanted, { path, at });
    await endRun(database, id, { ...made, at: clock.now() });
    await auditAside(database, wanted.author, {
      kind: 'backupMade',
      facts: { occasion: wanted.occasion, bytes: made.bytes },
    });
    return made;
  } catch (error) {
    const failure = isOfFile(error) ? fileFailure(error, path) : error;
    if (isOpen(context, opened)) await endRun(database, id, endOf(failure));
    throw failure;
  }
}

function endOf(failure: unknown) {
  if (isRefusal(failure, 'CANCELLED')) return null;
  if (isRefusal(failure)) return { code: failure.code, data: failure.data };
  return { code: 'BACKUP_FAILED', data: { detail: failure instanceof Error ? failure.message : '' } };
}

const isOpen = ({ session }: BackupContext, { database }: Opened): boolean =>
  session.opened?.database === database;

async function write(
  context: BackupContext,
  opened: Opened,
  { occasion, report = () => undefined, signal }: BackupWanted,
  { path, at }: { path: string; at: Instant },
): Promise<MadeBackup> {
  const { database, folder } = opened;
  const thread = context.threads.copies;
  const place = dirname(path);
  requireFolder(place);
  await requireRoom(place, database.path);
  await removeLeftOvers(place, folder, at);
  // Before the copy is taken, so that it recognises whom to erase where it is restored after somebody was erased.
  await erasureKey(database);
  // The workspace forgets its own where it is closed meanwhile.
  const key = Uint8Array.from(opened.key);
  const draft = `${path}.${process.pid}.part`;
  try {
    const step = (name: BackupStep) => (share: number) =>
      report({ step: name, done: Math.round(100 * share), total: 100 });
    // Who puts another file in the place of this one waits for it, and so does who closes it.
    const copying = database.lendToReader(({ path: present }) =>
      copyWhole({ path: present, key }, draft, {
        thread,
        report: step('copying'),
        ...(signal === undefined ? {} : { signal }),
      }),
    );
    database.waitFor(copying);
    const { bytes: pages } = await copying;
    const reading = { thread: context.threads.backups, signal };
    const found = await examine(
      { path: draft, key, pages, whole: false },
      { ...reading, report: () => undefined },
    );
    const keyring = await presentKeyring(context, opened, key);
    const header: BackupHeader = {
      format: 'enishi-backup',
      version: 1,
      workspace: opened.id,
      name: workspaceName(folder),
      madeAt: at,
      occasion,
      schema: found.schema,
      pages,
      sha256: found.sha256,
      keyring,
      auditHead: found.auditHead,
    };
    await append(draft, trailerOf(header));
    await requireSound(draft, key, { ...reading, report: step('checking') });
    if (signal?.aborted === true || !isOpen(context, opened)) throw refusal('CANCELLED');
    await keepErasedBeside(database, opened.id, place);
    // Only now: what has the name of a backup was checked.
    await rename(draft, path);
    await syncFolder(place);
    return { path, bytes: (await stat(path)).size, madeAt: at };
  } finally {
    key.fill(0);
    await rm(draft, { force: true });
  }
}

/** The keys that lead to that data key, without this computer's keychain; CANCELLED where it was changed meanwhile. */
async function presentKeyring(context: BackupContext, opened: Opened, key: Uint8Array) {
  const { workspace, slots, next } = await readKeyring(opened.folder);
  const present = context.session.opened?.key;
  if (next !== null || present === undefined || Buffer.compare(present, key) !== 0)
    throw refusal('CANCELLED');
  return keyringOf({ workspace, slots: slots.filter(({ kind }) => kind !== 'keychain') });
}

async function append(path: string, trailer: Buffer): Promise<void> {
  const file = await open(path, 'a');
  try {
    await file.write(trailer);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens a backup as it lies and reads it from beginning to end; BACKUP_DAMAGED where anything is not as it was written. */
export async function requireSound(
  path: string,
  key: Uint8Array,
  surroundings: Parameters<typeof examine>[1],
): Promise<BackupHeader> {
  const header = await readHeader(path);
  const order = { path, key, pages: header.pages, whole: true };
  const found = await examine(order, surroundings).catch((error: unknown) => {
    throw isDamaged(error) ? refusal('BACKUP_DAMAGED', { fileName: basename(path) }) : error;
  });
  if (!found.sound || found.sha256 !== header.sha256 || found.schema !== header.schema) {
    throw refusal('BACKUP_DAMAGED', { fileName: basename(path) });
  }
  return header;
}

async function requireRoom(folder: string, database: string): Promise<void> {
  const [{ bavail, bsize }, { size }] = await Promise.all([statfs(folder), stat(database)]);
  // Some network folders say nothing of their room.
  if (bsize > 0 && bavail * bsize < size) throw refusal('DISK_FULL', { path: folder });
}
