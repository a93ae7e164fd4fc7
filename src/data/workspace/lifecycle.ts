import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { passphraseMinimum } from '#shared/contract/workspace.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import { workspaceId } from '#shared/domain/ids.ts';
import { openLookingAtLog } from '../damage/opening.ts';
import { Database } from '../database/database.ts';
import { storageFailure } from '../database/failures.ts';
import { removeLeftDrafts } from '../files/leftDrafts.ts';
import { nobodyWaiting, type Waiting } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import { workspaceFacts } from '../schema/index.ts';
import { finishDecided } from './decidedFile.ts';
import { readKeyring, withKeyring, writeKeyring } from './keyringFile.ts';
import {
  type Cost,
  type Generation,
  type Keyring,
  keyringOf,
  newDataKey,
  passphraseCost,
  type Secret,
  unwrapGeneration,
  wrapWithPassphrase,
  wrongSecret,
} from './keys.ts';
import { dataFile, folderName, keysFile } from './layout.ts';
import { type Candidate, rightCandidate, tidyAfterReplacement } from './leftovers.ts';
import type { Opened } from './session.ts';

/** Seals the data key in the operating system's keychain and opens it again; null where the keychain has no answer. */
export interface Keychain {
  seal(key: Uint8Array): Promise<string>;
  unseal(sealed: string): Promise<Uint8Array | null>;
}

interface Creation {
  folder: string;
  passphrase: string;
  ids: IdSource;
  keychain: Keychain | null;
  sample: string | null;
  cost?: Cost;
}

/** Where a workspace of that name will be: `<parent>/<name>.enishi`. */
export const folderFor = (parent: string, name: string): string => join(parent, folderName(name));

/**
 * Makes the folder with an empty database and its keys, and opens it. Refuses a folder that exists; where a
 * step fails, nothing of it stays.
 */
export async function createWorkspace(creation: Creation): Promise<Opened> {
  const { folder, passphrase, keychain } = creation;
  if ([...passphrase].length < passphraseMinimum) {
    throw refusal('PASSPHRASE_TOO_SHORT', { atLeast: passphraseMinimum });
  }
  await makeFolder(folder);
  try {
    const id = workspaceId.parse(creation.ids.next());
    const key = newDataKey();
    const slots: Keyring['slots'] = [
      await wrapWithPassphrase(key, passphrase, id, creation.cost ?? passphraseCost),
    ];
    if (keychain !== null) slots.push({ kind: 'keychain', sealed: await keychain.seal(key) });
    await writeKeyring(folder, keyringOf({ workspace: id, slots }));
    const database = Database.open(dataFile(folder), key);
    const facts = [{ name: 'workspaceId', value: id as string }];
    if (creation.sample !== null) facts.push({ name: 'sample', value: creation.sample });
    database.orm.insert(workspaceFacts).values(facts).run();
    // Into the file, so that a log that is torn later takes changes with it and never the tables themselves.
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return { id, folder, database, key, inKeychain: keychain !== null };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw storageFailure(error, folder);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(join(folder, '..'), { recursive: true });
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw refusal('WORKSPACE_EXISTS', { path: folder });
    }
    throw storageFailure(error, folder);
  }
}

/**
 * Opens a workspace folder with its passphrase or recovery code, or by the keychain where neither is given. What a
 * program that was killed has left half done is finished or taken back first.
 */
export async function unlockWorkspace(
  folder: string,
  given: string | Secret | null,
  keychain: Keychain | null,
  waiting: Waiting = nobodyWaiting,
): Promise<Opened> {
  const secret = typeof given === 'string' ? { passphrase: given } : given;
  const keys = await readKeyring(folder);
  const candidates = await candidatesOf(keys, async (generation) =>
    secret === null
      ? await keyFromKeychain(generation, keychain)
      : await unwrapGeneration(generation, secret),
  );
  if (candidates.length === 0) throw notOpened(folder, secret);
  try {
    await finishDecided(folder);
    const right = rightCandidate(folder, keys, candidates);
    // Of the other generation than the file: what was typed leads to a file that is no longer there, or not yet.
    if (right === null) throw notOpened(folder, secret);
    return await openWith(folder, keys, right, waiting);
  } catch (error) {
    throw storageFailure(error, folder);
  }
}

const notOpened = (folder: string, secret: Secret | null): Error =>
  secret === null ? refusal('PASSPHRASE_NEEDED', { path: folder }) : wrongSecret(secret);

async function candidatesOf(
  keys: Keyring,
  keyOf: (generation: Generation) => Promise<Uint8Array | null>,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const generation of keys.next === null ? [keys] : [keys, keys.next]) {
    const key = await keyOf(generation);
    if (key !== null) found.push({ key, isNext: generation !== keys });
  }
  return found;
}

/**
 * Opens a workspace folder with a data key that is known already; PASSPHRASE_NEEDED where its key was being changed, as
 * nothing tells then which one it is.
 */
export async function reopenWorkspace(folder: string, key: Uint8Array): Promise<Opened> {
  const keys = await readKeyring(folder);
  if (keys.next !== null) throw refusal('PASSPHRASE_NEEDED', { path: folder });
  await finishDecided(folder);
  return await openWith(folder, keys, { key, isNext: false });
}

async function openWith(
  folder: string,
  keys: Keyring,
  { key, isNext }: Candidate,
  waiting: Waiting = nobodyWaiting,
): Promise<Opened> {
  const { workspace, slots } = isNext && keys.next !== null ? keys.next : keys;
  const inKeychain = slots.some((slot) => slot.kind === 'keychain');
  const known = { id: workspace, folder, key, inKeychain };
  const database = await openLookingAtLog(known, waiting);
  try {
    await removeLeftDrafts(keysFile(folder));
    await tidyAfterReplacement(folder, database, keys, keyringOf({ workspace, slots }));
    return { ...known, database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function keyFromKeychain(keys: Generation, keychain: Keychain | null): Promise<Uint8Array | null> {
  for (const slot of keys.slots) {
    if (slot.kind !== 'keychain' || keychain === null) continue;
    const key = await keychain.unseal(slot.sealed);
    if (key !== null && key.length === 32) return key;
  }
  return null;
}

/** Adds the keychain's copy of the data key to `keys.json`, or takes it out where `keychain` is null. */
export async function setKeychain(opened: Opened, keychain: Keychain | null): Promise<void> {
  await withKeyring(opened.folder, async (keys) => {
    const others = keys.slots.filter((slot) => slot.kind !== 'keychain');
    const sealed =
      keychain === null ? [] : [{ kind: 'keychain' as const, sealed: await keychain.seal(opened.key) }];
    await writeKeyring(opened.folder, { ...keys, slots: [...others, ...sealed] });
  });
}
