import { existsSync, statSync } from 'node:fs';
import { unlock } from '../database/cipher.ts';
import { Database } from '../database/database.ts';
import { storageFailure } from '../database/failures.ts';
import { knownVersion, schemaVersion } from '../database/migrate.ts';
import { openToLook } from '../database/openToLook.ts';
import type { Waiting } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import { dataFile } from './layout.ts';

/** Up to this size the whole file is checked at each opening; it takes well under a second. */
const wholeCheckLimit = 64 * 1024 * 1024;

/**
 * Opens the database of a workspace folder after looking at it read-only: a newer, damaged or incomplete
 * one is refused before anything is changed.
 */
export async function openWorkspaceDatabase(
  folder: string,
  key: Uint8Array,
  waiting: Waiting,
): Promise<Database> {
  const path = dataFile(folder);
  if (!existsSync(path)) throw refusal('WORKSPACE_INCOMPLETE', { path: folder, missing: 'data.db' });
  try {
    examine(folder, path, key);
    return await Database.openInSteps(path, key, waiting);
  } catch (error) {
    throw storageFailure(error, folder);
  }
}

function examine(folder: string, path: string, key: Uint8Array): void {
  const database = openToLook(path);
  try {
    unlock(database, key);
    const version = schemaVersion(database);
    if (version > knownVersion) {
      throw refusal('WORKSPACE_NEWER', { path: folder, found: version, known: knownVersion });
    }
    if (version === 0) throw refusal('WORKSPACE_DAMAGED', { path: folder, detail: 'data.db is empty' });
    if (statSync(path).size > wholeCheckLimit) return;
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw refusal('WORKSPACE_DAMAGED', { path: folder, detail: String(found) });
  } finally {
    database.close();
  }
}
