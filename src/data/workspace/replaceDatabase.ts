import { renameSync } from 'node:fs';
import type { DataContext } from '../context.ts';
import { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { storageFailure } from '../database/failures.ts';
import { syncFolder } from '../files/writeFileSafely.ts';
import { decide, finishDecided } from './decidedFile.ts';
import { checkDraft, type NewFile, removeDraft, requireRoom } from './draft.ts';
import { withKeyring, writeKeyring } from './keyringFile.ts';
import { type Keyring, keyringOf } from './keys.ts';
import { dataFile, draftFile } from './layout.ts';
import { rememberOpened } from './rememberOpened.ts';
import type { Opened } from './session.ts';

/** A database file and the key that opens it. */
export interface Access {
  path: string;
  key: Uint8Array;
}

/** The new file that takes the place of a workspace's database. */
export interface Replacement {
  /**
   * Makes the new file at `draft`, whole and closed, such as by `copyWhole`. Writes wait from before it begins until the
   * new file is in its place, so that none is lost; reading goes on. Its error leaves everything as it was. Where the
   * present data is to be kept elsewhere, that is done here too, as nobody writes any more.
   */
  make: (draft: string, present: Access) => Promise<void>;
  /** Key and keyring of the new file, where they are not those of the present one; asked for once it is made. */
  keys?: (() => Promise<{ key: Uint8Array; keyring: Keyring }>) | undefined;
  /** Whether it holds the same data: then writes that waited go into it, otherwise they are refused. */
  sameContent: boolean;
  /** The last word in the new file before it counts, in a transaction: what it says holds exactly if the file is in place. */
  finish?: ((draft: SqliteDatabase) => void) | undefined;
  /** Cancels until the new file is made and checked. */
  signal?: AbortSignal | undefined;
}

/**
 * Puts a new file in the place of the open workspace's database and goes on with it. A kill at any moment leaves a
 * workspace that opens, with the old file or the new one. WORKSPACE_IN_USE where another program has it open;
 * WORKSPACE_DAMAGED where the new file is not sound; DISK_FULL where there is no room for a second one; CANCELLED.
 */
export async function replaceDatabase(
  context: Pick<DataContext, 'session' | 'host'>,
  replacement: Replacement,
): Promise<Opened> {
  const opened = context.session.require();
  const { folder } = opened;
  const { sameContent, signal } = replacement;
  const next = await withKeyring(folder, async (keys) => {
    const made = { file: { key: opened.key, keyring: keys }, placed: false };
    try {
      await requireRoom(folder);
      await opened.database.replaceFile(
        async (present) => {
          made.file = await makeNext(folder, keys, replacement, present);
          return made.file.key;
        },
        () => {
          renameWithPatience(draftFile(folder), dataFile(folder));
          made.placed = true;
        },
        { sameContent, signal },
      );
    } catch (error) {
      // Where the present file stays, the way to the other one goes first, and only then the other one.
      if (!made.placed && made.file.keyring !== keys) await writeKeyring(folder, keys);
      if (!made.placed) await removeDraft(folder);
      throw storageFailure(error, folder);
    }
    await settle(folder, made.file, keys);
    return made.file;
  });
  return await goOn(context, opened, next, sameContent);
}

/**
 * The order decides: the draft is whole and on the disk before the keyring names its key, and the keyring knows both keys
 * before the one rename after which the other file is the workspace's.
 */
async function makeNext(
  folder: string,
  keys: Keyring,
  { make, keys: otherKeys, finish, sameContent, signal }: Replacement,
  present: Access,
): Promise<NewFile> {
  const draft = draftFile(folder);
  await removeDraft(folder);
  await make(draft, present);
  const file = (await otherKeys?.()) ?? { key: present.key, keyring: keys };
  await checkDraft(folder, file.key, { present: sameContent ? present : null, finish, signal });
  if (file.keyring !== keys) await writeKeyring(folder, keyringOf(keys, file.keyring));
  return file;
}

/** What is left to do once the new file is in place; a kill before it has the next opening do it. */
async function settle(folder: string, { keyring }: NewFile, before: Keyring): Promise<void> {
  await syncFolder(folder).catch(() => undefined);
  if (keyring === before) return;
  // Where it fails the keyring leads to the new file all the same, and the next opening tidies it.
  await writeKeyring(folder, keyringOf(keyring)).catch(() => undefined);
}

async function goOn(
  { session, host }: Pick<DataContext, 'session' | 'host'>,
  opened: Opened,
  { key, keyring }: NewFile,
  sameContent: boolean,
): Promise<Opened> {
  const inKeychain = keyring.slots.some((slot) => slot.kind === 'keychain');
  const next: Opened = {
    ...opened,
    id: keyring.workspace,
    key,
    inKeychain,
    database: sameContent ? opened.database : Database.open(opened.database.path, key),
  };
  await session.replace(next);
  await rememberOpened(host, next);
  return next;
}

/** A new file for a workspace that is not open, as its present one is damaged. */
export interface ClosedReplacement {
  folder: string;
  /** Of the present file. */
  key: Uint8Array;
  make: (draft: string, present: Access) => Promise<void>;
  keys?: (() => Promise<{ key: Uint8Array; keyring: Keyring }>) | undefined;
  /** The name under which the present file, and its log as `<name>-wal`, stay in the folder untouched. */
  aside: string;
  finish?: ((draft: SqliteDatabase) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** The same for a closed workspace, whose present file is kept aside untouched; it is not opened afterwards. */
export async function replaceClosedDatabase(replacement: ClosedReplacement): Promise<void> {
  const { folder, key, aside, make, finish, signal } = replacement;
  await withKeyring(folder, async (keys) => {
    try {
      await requireRoom(folder);
      const present = { path: dataFile(folder), key };
      const file = await makeNext(
        folder,
        keys,
        { make, keys: replacement.keys, finish, sameContent: false, signal },
        present,
      );
      await decide(folder, aside);
      await finishDecided(folder);
      await settle(folder, file, keys);
    } catch (error) {
      await removeDraft(folder);
      throw storageFailure(error, folder);
    }
  });
}

const mostTries = 20;

/** Virus scanners hold a fresh file on Windows for a moment. It must not pause, so it waits on the spot. */
function renameWithPatience(from: string, to: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || tries === mostTries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
