import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { passphraseMinimum } from '#shared/contract/workspace.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import { workspaceId } from '#shared/domain/ids.ts';
import { Database } from '../database/database.ts';
import { storageFailure } from '../database/failures.ts';
import { refusal } from '../refusal.ts';
import { workspaceFacts } from '../schema/index.ts';
import { readKeyring, writeKeyring } from './keyringFile.ts';
import {
  type Keyring,
  newDataKey,
  passphraseCost,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './keys.ts';
import { dataFile, folderName } from './layout.ts';
import { openWorkspaceDatabase } from './openDatabase.ts';
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
  cost?: { memoryKiB: number; iterations: number; parallelism: number };
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
    await writeKeyring(folder, { format: 'enishi-keys', version: 1, workspace: id, slots });
    const database = Database.open(dataFile(folder), key);
    const facts = [{ name: 'workspaceId', value: id as string }];
    if (creation.sample !== null) facts.push({ name: 'sample', value: creation.sample });
    database.orm.insert(workspaceFacts).values(facts).run();
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

/** Opens a workspace folder with its passphrase, or by the keychain where none is given. */
export async function unlockWorkspace(
  folder: string,
  passphrase: string | null,
  keychain: Keychain | null,
): Promise<Opened> {
  const keys = await readKeyring(folder);
  const key =
    passphrase === null
      ? await keyFromKeychain(folder, keys, keychain)
      : await unwrapWithPassphrase(keys, passphrase);
  return openWith(folder, keys, key);
}

/** Opens a workspace folder with a data key that is known already. */
export async function reopenWorkspace(folder: string, key: Uint8Array): Promise<Opened> {
  return openWith(folder, await readKeyring(folder), key);
}

function openWith(folder: string, keys: Keyring, key: Uint8Array): Opened {
  const inKeychain = keys.slots.some((slot) => slot.kind === 'keychain');
  return { id: keys.workspace, folder, database: openWorkspaceDatabase(folder, key), key, inKeychain };
}

async function keyFromKeychain(
  folder: string,
  keys: Keyring,
  keychain: Keychain | null,
): Promise<Uint8Array> {
  for (const slot of keys.slots) {
    if (slot.kind !== 'keychain' || keychain === null) continue;
    const key = await keychain.unseal(slot.sealed);
    if (key !== null && key.length === 32) return key;
  }
  throw refusal('PASSPHRASE_NEEDED', { path: folder });
}

/** Adds the keychain's copy of the data key to `keys.json`, or takes it out where `keychain` is null. */
export async function setKeychain(opened: Opened, keychain: Keychain | null): Promise<void> {
  const keys = await readKeyring(opened.folder);
  const others = keys.slots.filter((slot) => slot.kind !== 'keychain');
  const sealed =
    keychain === null ? [] : [{ kind: 'keychain' as const, sealed: await keychain.seal(opened.key) }];
  await writeKeyring(opened.folder, { ...keys, slots: [...others, ...sealed] });
}
