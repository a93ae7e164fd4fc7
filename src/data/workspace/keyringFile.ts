import { readFile } from 'node:fs/promises';
import { Mutex } from 'async-mutex';
import { storageFailure } from '../database/failures.ts';
import { parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { type Keyring, keyring } from './keys.ts';
import { keysFile } from './layout.ts';

/** Reads `keys.json`; WORKSPACE_INCOMPLETE without it, WORKSPACE_DAMAGED where it can't be understood. */
export async function readKeyring(folder: string): Promise<Keyring> {
  const path = keysFile(folder);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw refusal('WORKSPACE_INCOMPLETE', { path: folder, missing: 'keys.json' });
    }
    throw storageFailure(error, folder);
  });
  const parsed = keyring.safeParse(parseJson(text));
  if (!parsed.success) throw refusal('WORKSPACE_DAMAGED', { path: folder, detail: 'keys.json' });
  return parsed.data;
}

/** One change at a time: each is made of what the one before has left. */
const turn = new Mutex();

/** Runs work on the keyring that nobody else of this program changes meanwhile. */
export async function withKeyring<T>(folder: string, work: (keys: Keyring) => Promise<T>): Promise<T> {
  return await turn.runExclusive(async () => await work(await readKeyring(folder)));
}

/** Replaces `keys.json` as a whole: after a crash the old one or the new one is there, never a part. */
export async function writeKeyring(folder: string, keys: Keyring): Promise<void> {
  try {
    await writeFileSafely(keysFile(folder), `${JSON.stringify(keys, null, 2)}\n`);
  } catch (error) {
    throw storageFailure(error, folder);
  }
}
