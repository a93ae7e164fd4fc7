import { setTimeout as wait } from 'node:timers/promises';
import { refusal } from '../refusal.ts';
import { type SqliteDatabase, sqliteCode } from './driver.ts';

/* How a database file is left so that another can take its place. */

/** What this program reads itself comes to an end. */
const longestForUs = 60_000;
/** Another program mostly stays, and all writes wait meanwhile. */
const longestForOthers = 3000;
const betweenTries = 50;

/**
 * Whether this connection is the only one to the file, of this program and of all others. If so, the log is folded into
 * the file and gone, and nobody else gets in until the connection is closed.
 */
export function takeAlone(sqlite: SqliteDatabase): boolean {
  const patience = sqlite.pragma('busy_timeout', { simple: true });
  sqlite.pragma('busy_timeout = 0');
  try {
    // Leaving the log needs the file for oneself; a log that stayed would be taken for the new file's.
    if (sqlite.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') return false;
    sqlite.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (!isBusy(error)) throw error;
    // Whoever else is there works as before.
    sqlite.pragma('journal_mode = WAL');
    return false;
  } finally {
    sqlite.pragma(`busy_timeout = ${Number(patience)}`);
  }
}

/** SQLite's word for it, and the driver's while a statement of this connection is being gone through. */
function isBusy(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return true;
  return error instanceof TypeError && /busy/u.test(error.message);
}

/** Gives a file that was taken back to everybody. */
export function letGo(sqlite: SqliteDatabase): void {
  sqlite.exec('ROLLBACK');
  sqlite.pragma('journal_mode = WAL');
}

/**
 * Waits until `take` says that nobody else has the file open; WORKSPACE_IN_USE where another program has it for longer
 * than seconds, or this one reads for longer than a minute, as `isRead` says.
 */
export async function untilAlone(
  take: () => boolean,
  isRead: () => boolean,
  signal: AbortSignal | undefined,
  path: string,
): Promise<void> {
  const began = performance.now();
  let lastRead = began;
  const throwIfCancelled = () => {
    if (signal?.aborted === true) throw refusal('CANCELLED');
  };
  throwIfCancelled();
  for (;;) {
    const now = performance.now();
    if (isRead()) {
      lastRead = now;
      if (now - began > longestForUs) throw refusal('WORKSPACE_IN_USE', { path });
    } else if (take()) {
      return;
    } else if (now - lastRead > longestForOthers) {
      throw refusal('WORKSPACE_IN_USE', { path });
    }
    await wait(betweenTries);
    throwIfCancelled();
  }
}

/**
 * Calls `place`, where it can under the lock of a connection that is alone, so that nobody opens the old file while it
 * goes. Windows puts no file in the place of an open one.
 */
export function placeUnderLock(
  sqlite: SqliteDatabase,
  place: () => void,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'win32') sqlite.close();
  place();
}
