import { open, rm, stat, statfs } from 'node:fs/promises';
import { unlock } from '../database/cipher.ts';
import { Database } from '../database/database.ts';
import { openSqlite, type SqliteDatabase } from '../database/driver.ts';
import { registerFunctions } from '../database/functions.ts';
import { syncFolder } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import type { Keyring } from './keys.ts';
import { dataFile, draftFile } from './layout.ts';

/** The key of a new file, and the keyring that leads to it. */
export interface NewFile {
  key: Uint8Array;
  keyring: Keyring;
}

/** Up to this size every page is checked once more on the spot. */
const wholeCheckLimit = 64 * 1024 * 1024;
const spare = 32 * 1024 * 1024;

/** DISK_FULL where there is no room for a second file as large as the present one. */
export async function requireRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const size = await stat(dataFile(folder)).then(
    (present) => present.size,
    () => 0,
  );
  // Some network folders say nothing of their room.
  if (bsize > 0 && bavail * bsize < size + spare) throw refusal('DISK_FULL', { path: folder });
}

/** Removes the draft and what SQLite has put beside it. */
export async function removeDraft(folder: string): Promise<void> {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    await rm(`${draftFile(folder)}${ending}`, { force: true });
  }
}

/**
 * Checks that the draft opens with its key as a workspace does, is sound, and, where there is a present file to compare
 * it with, ends where that one ends. Leaves one closed file that is on the disk.
 */
export async function checkDraft(
  folder: string,
  key: Uint8Array,
  {
    present,
    finish,
    signal,
  }: {
    present: { path: string; key: Uint8Array } | null;
    finish?: ((draft: SqliteDatabase) => void) | undefined;
    signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const path = draftFile(folder);
  const database = Database.open(path, key);
  try {
    const { sqlite } = database;
    if (present !== null && lastWords(sqlite) !== lastWordsAt(present)) {
      throw refusal('WORKSPACE_DAMAGED', { path, detail: 'the copy is not what was copied' });
    }
    if ((await stat(path)).size <= wholeCheckLimit) {
      const found = sqlite.pragma('quick_check(1)', { simple: true });
      if (found !== 'ok') throw refusal('WORKSPACE_DAMAGED', { path, detail: String(found) });
    }
    if (signal?.aborted === true) throw refusal('CANCELLED');
    if (finish !== undefined) sqlite.transaction(() => finish(sqlite)).immediate();
    // Without a log beside it, as it goes by one rename.
    sqlite.pragma('journal_mode = DELETE');
  } finally {
    await database.close();
  }
  await synced(path, folder);
}

async function synced(path: string, folder: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}

/** Where the histories end and how many people there are: a copy that lacks anything written last differs in it. */
function lastWords(sqlite: SqliteDatabase): string {
  return JSON.stringify(
    sqlite
      .prepare(
        `SELECT (SELECT max(id) FROM operations) AS operation, (SELECT max(number) FROM audit_entries) AS entry,
           (SELECT count(*) FROM person_summaries) AS people`,
      )
      .get(),
  );
}

function lastWordsAt({ path, key }: { path: string; key: Uint8Array }): string {
  const sqlite = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    unlock(sqlite, key);
    registerFunctions(sqlite);
    return lastWords(sqlite);
  } finally {
    sqlite.close();
  }
}
