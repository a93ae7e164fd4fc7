import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { people } from '#data/schema/index.ts';
import {
  createWorkspace,
  folderFor,
  type Keychain,
  setKeychain,
  unlockWorkspace,
} from '#data/workspace/lifecycle.ts';
import { creationIn, openTestWorkspace, temporaryFolder, testPassphrase } from '#test/support/workspace.ts';

/** The folder's files with the digests of their contents. */
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      // Readers of a file with a log may leave an empty log and its index; the data is in data.db and keys.json.
      .filter((name) => name === 'data.db' || name === 'keys.json')
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

async function closedWorkspace() {
  const folder = folderFor(temporaryFolder(), 'Alumni 縁');
  const opened = await createWorkspace(creationIn(folder));
  const key = Uint8Array.from(opened.key);
  await opened.database.close();
  return { folder, key };
}

/** A keychain in memory, with the same contract as the operating system's. */
function memoryKeychain(): Keychain {
  const kept = new Map<string, Uint8Array>();
  return {
    seal: (key) => {
      const name = Buffer.from(`sealed ${kept.size}`).toString('base64');
      kept.set(name, Uint8Array.from(key));
      return Promise.resolve(name);
    },
    unseal: (sealed) => Promise.resolve(kept.get(sealed) ?? null),
  };
}

describe('a new workspace', () => {
  test('is a folder with an encrypted database and its keys, and opens again', async () => {
    const { folder, key } = await closedWorkspace();
    expect(readdirSync(folder).sort()).toEqual(['data.db', 'keys.json']);
    expect(readFileSync(join(folder, 'data.db')).subarray(0, 15).toString('latin1')).not.toBe(
      'SQLite format 3',
    );
    const again = await unlockWorkspace(folder, testPassphrase, null);
    expect(Uint8Array.from(again.key)).toEqual(key);
    await again.database.close();
  });

  test('keeps no clear text of a person in any of its files, the log included', async () => {
    const workspace = await openTestWorkspace();
    const familyName = '勅使河原清香';
    await workspace.database.write('person.add', workspace.author, (unit) =>
      unit.insert(people, {
        id: workspace.ids.next(),
        familyName,
        givenName: 'Wilhelmina-Example',
        doNotContact: false,
        version: 1,
        createdAt: workspace.clock.now(),
        updatedAt: workspace.clock.now(),
      }),
    );
    expect(existsSync(join(workspace.folder, 'data.db-wal'))).toBe(true);
    for (const name of readdirSync(workspace.folder)) {
      const bytes = readFileSync(join(workspace.folder, name));
      expect(bytes.includes(familyName), name).toBe(false);
      expect(bytes.includes('Wilhelmina'), name).toBe(false);
    }
  });

  test('writes each commit to the disk before acknowledging it, and checks references', async () => {
    const { database } = await openTestWorkspace();
    const pragma = (name: string) => database.sqlite.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(Number(pragma('cache_size'))).toBeLessThanOrEqual(-16 * 1024);
  });

  test('does not take the place of a folder that is there', async () => {
    const { folder } = await closedWorkspace();
    const before = contents(folder);
    await expect(createWorkspace(creationIn(folder))).rejects.toMatchObject({ code: 'WORKSPACE_EXISTS' });
    expect(contents(folder)).toEqual(before);
  });

  test('wants a passphrase of some length, and leaves nothing without', async () => {
    const folder = folderFor(temporaryFolder(), 'Short');
    await expect(createWorkspace({ ...creationIn(folder), passphrase: '短いです' })).rejects.toMatchObject({
      code: 'PASSPHRASE_TOO_SHORT',
    });
    expect(existsSync(folder)).toBe(false);
  });

  test('gets a folder name that every file system takes', () => {
    expect(folderFor('/x', 'R&D: 東京/大阪?')).toBe(join('/x', 'R&D- 東京-大阪-.enishi'));
    expect(folderFor('/x', ' .. ')).toBe(join('/x', 'Enishi.enishi'));
  });
});

describe('opening changes nothing where', () => {
  test('the passphrase is wrong', async () => {
    const { folder } = await closedWorkspace();
    const before = contents(folder);
    await expect(unlockWorkspace(folder, 'not the passphrase', null)).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect(contents(folder)).toEqual(before);
  });

  test('the workspace was made by a newer program', async () => {
    const { folder, key } = await closedWorkspace();
    const database = openSqlite(join(folder, 'data.db'));
    unlock(database, key);
    database.pragma('user_version = 9999');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    const before = contents(folder);
    await expect(unlockWorkspace(folder, testPassphrase, null)).rejects.toMatchObject({
      code: 'WORKSPACE_NEWER',
      data: { found: 9999 },
    });
    expect(contents(folder)).toEqual(before);
  });

  test.each([
    [
      'its first page is overwritten',
      (file: string) => writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'r+' }),
    ],
    ['its end is cut off', (file: string) => truncateSync(file, 3 * 4096 + 100)],
    ['it is empty', (file: string) => truncateSync(file, 0)],
  ])('the database is damaged: %s', async (_what, damage) => {
    const { folder } = await closedWorkspace();
    damage(join(folder, 'data.db'));
    const before = contents(folder);
    await expect(unlockWorkspace(folder, testPassphrase, null)).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
    });
    expect(contents(folder)).toEqual(before);
  });

  test('keys.json is no keyring', async () => {
    const { folder } = await closedWorkspace();
    writeFileSync(join(folder, 'keys.json'), '{"format":"enishi-keys"');
    const before = contents(folder);
    await expect(unlockWorkspace(folder, testPassphrase, null)).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
    });
    expect(contents(folder)).toEqual(before);
  });

  test('the folder is no workspace', async () => {
    const folder = temporaryFolder();
    await expect(unlockWorkspace(folder, testPassphrase, null)).rejects.toMatchObject({
      code: 'WORKSPACE_INCOMPLETE',
      data: { missing: 'keys.json' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the keychain', () => {
  test('opens without a passphrase on this computer, until it is taken out', async () => {
    const folder = folderFor(temporaryFolder(), 'Chain');
    const keychain = memoryKeychain();
    const opened = await createWorkspace({ ...creationIn(folder), keychain });
    await opened.database.close();
    const again = await unlockWorkspace(folder, null, keychain);
    expect(again.inKeychain).toBe(true);
    await setKeychain(again, null);
    await again.database.close();
    await expect(unlockWorkspace(folder, null, keychain)).rejects.toMatchObject({
      code: 'PASSPHRASE_NEEDED',
    });
    const byPassphrase = await unlockWorkspace(folder, testPassphrase, null);
    await byPassphrase.database.close();
  });

  test('of another computer asks for the passphrase', async () => {
    const folder = folderFor(temporaryFolder(), 'Chain');
    const opened = await createWorkspace({ ...creationIn(folder), keychain: memoryKeychain() });
    await opened.database.close();
    await expect(unlockWorkspace(folder, null, memoryKeychain())).rejects.toMatchObject({
      code: 'PASSPHRASE_NEEDED',
    });
  });
});
