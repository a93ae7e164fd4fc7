import { existsSync } from 'node:fs';
import { unlock } from '../database/cipher.ts';
import type { Database } from '../database/database.ts';
import { openToLook } from '../database/openToLook.ts';
import { removeDraft } from './draft.ts';
import { writeKeyring } from './keyringFile.ts';
import type { Keyring } from './keys.ts';
import { dataFile, draftFile } from './layout.ts';

/*
 * What a program that was killed has left while it replaced the database, see replaceDatabase.ts: a draft, and a keyring
 * that leads to two keys.
 */

/** A data key that was opened, of the present generation of the keyring or of the next one. */
export interface Candidate {
  key: Uint8Array;
  isNext: boolean;
}

/**
 * Which of the keys at hand is that of the file. Null where the file has the other key of the two the keyring leads to;
 * where both are at hand and none fits, the file is damaged, which is for opening it to say.
 */
export function rightCandidate(
  folder: string,
  keys: Keyring,
  candidates: readonly Candidate[],
): Candidate | null {
  const [first = null] = candidates;
  if (keys.next === null) return first;
  const fitting = candidates.find(({ key }) => fits(dataFile(folder), key));
  return fitting ?? (candidates.length === 2 ? first : null);
}

function fits(path: string, key: Uint8Array): boolean {
  if (!existsSync(path)) return false;
  const sqlite = openToLook(path);
  try {
    unlock(sqlite, key);
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    sqlite.close();
  }
}

/**
 * Leaves one keyring of one generation and no draft. Nothing is touched while another program has the file open, as it
 * may be just at it.
 */
export async function tidyAfterReplacement(
  folder: string,
  database: Database,
  keys: Keyring,
  right: Keyring,
): Promise<void> {
  if (keys.next === null && !existsSync(draftFile(folder))) return;
  await database.ifAlone(async () => {
    if (keys.next !== null) await writeKeyring(folder, right);
    await removeDraft(folder);
  });
}
