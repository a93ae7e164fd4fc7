import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { copyWhole } from '#data/database/wholeCopy.ts';
import { people } from '#data/schema/index.ts';
import { readKeyring } from '#data/workspace/keyringFile.ts';
import { keyringOf, newDataKey, wrapWithPassphrase } from '#data/workspace/keys.ts';
import { unlockWorkspace } from '#data/workspace/lifecycle.ts';
import { type Replacement, replaceDatabase } from '#data/workspace/replaceDatabase.ts';
import { cheapCost, openTestWorkspace, testPassphrase } from '#test/support/workspace.ts';
import { sameAgain } from './sameAgain.ts';

type TestWorkspace = Awaited<ReturnType<typeof openTestWorkspace>>;

async function addPerson(workspace: TestWorkspace, familyName: string): Promise<void> {
  const at = workspace.clock.now();
  await workspace.database.write('person.add', workspace.author, (unit) =>
    unit.insert(people, {
      id: workspace.ids.next(),
      familyName,
      doNotContact: false,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }),
  );
}

const names = (workspace: TestWorkspace): unknown[] =>
  workspace.context.session
    .require()
    .database.sqlite.prepare('SELECT family_name FROM people ORDER BY seq')
    .pluck()
    .all();

/** A copy under another key, with the keyring that leads to it. */
async function underNewKey(workspace: TestWorkspace): Promise<Replacement & { key: Uint8Array }> {
  const key = newDataKey();
  const keys = await readKeyring(workspace.folder);
  const slots = [await wrapWithPassphrase(key, testPassphrase, keys.workspace, cheapCost)];
  return {
    make: async (draft, present) => {
      await copyWhole(present, draft, { rekey: key, thread: null });
    },
    keys: async () => ({ key, keyring: keyringOf({ workspace: keys.workspace, slots }) }),
    sameContent: true,
    key,
  };
}

test('the same content goes on in the new file, with the writes that waited', async () => {
  const workspace = await openTestWorkspace();
  await addPerson(workspace, '一人目');
  const before = readFileSync(join(workspace.folder, 'data.db'));
  const replacing = replaceDatabase(workspace.context, sameAgain);
  await Promise.all([replacing, addPerson(workspace, '二人目')]);
  expect(names(workspace)).toEqual(['一人目', '二人目']);
  expect(readFileSync(join(workspace.folder, 'data.db')).equals(before)).toBe(false);
  expect(readdirSync(workspace.folder).filter((name) => name.includes('next'))).toEqual([]);
  expect(workspace.database.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
});

test('a new key opens the file and the old one does not', async () => {
  const workspace = await openTestWorkspace();
  await addPerson(workspace, '鍵の人');
  const oldKey = Uint8Array.from(workspace.context.session.require().key);
  const replacement = await underNewKey(workspace);
  await replaceDatabase(workspace.context, replacement);
  await workspace.context.session.close();
  const old = openSqlite(join(workspace.folder, 'data.db'));
  unlock(old, oldKey);
  expect(() => old.prepare('SELECT 1 FROM people').get()).toThrow();
  old.close();
  const again = await unlockWorkspace(workspace.folder, testPassphrase, null);
  expect(again.database.sqlite.prepare('SELECT family_name FROM people').pluck().get()).toBe('鍵の人');
  await again.database.close();
  expect((await readKeyring(workspace.folder)).next).toBeNull();
});

test('what fails or is cancelled while it is made leaves everything as it was', async () => {
  const workspace = await openTestWorkspace();
  await addPerson(workspace, '残る人');
  const files = readdirSync(workspace.folder).sort();
  const keys = await readKeyring(workspace.folder);
  const cancelled = new AbortController();
  await expect(
    replaceDatabase(workspace.context, {
      ...(await underNewKey(workspace)),
      finish: () => cancelled.abort(),
      signal: cancelled.signal,
    }),
  ).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(
    replaceDatabase(workspace.context, {
      ...sameAgain,
      make: async (draft) => writeFileSync(draft, 'this is no database, and long enough to be read as one'),
    }),
  ).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  expect(readdirSync(workspace.folder).sort()).toEqual(files);
  expect(await readKeyring(workspace.folder)).toEqual(keys);
  await addPerson(workspace, '次の人');
  expect(names(workspace)).toEqual(['残る人', '次の人']);
});

test('a copy that lacks what was written last is not taken', async () => {
  const workspace = await openTestWorkspace();
  const copy = join(workspace.folder, 'old copy');
  const { database } = workspace;
  await database.lendToReader((present) => copyWhole(present, copy, { thread: null }));
  await addPerson(workspace, '後から');
  await expect(
    replaceDatabase(workspace.context, {
      ...sameAgain,
      make: async (draft) => writeFileSync(draft, readFileSync(copy)),
    }),
  ).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  expect(names(workspace)).toEqual(['後から']);
});

test('other content takes the place for good: writes that waited for the old one are refused', async () => {
  const workspace = await openTestWorkspace();
  const copy = join(workspace.folder, 'backup');
  await addPerson(workspace, '昔の人');
  const before = workspace.database;
  await before.lendToReader((present) => copyWhole(present, copy, { thread: null }));
  await addPerson(workspace, '消える人');
  const waiting: Promise<void>[] = [];
  const opened = await replaceDatabase(workspace.context, {
    make: async (draft) => {
      waiting.push(addPerson(workspace, '待つ人'));
      waiting[0]?.catch(() => undefined);
      await writeFile(draft, readFileSync(copy));
    },
    sameContent: false,
  });
  await expect(waiting[0]).rejects.toMatchObject({ code: 'WORKSPACE_NOT_OPEN' });
  expect(opened.database).not.toBe(before);
  expect(names(workspace)).toEqual(['昔の人']);
});

test('waits for those who read the old file, and goes on when they are done', async () => {
  const workspace = await openTestWorkspace();
  await addPerson(workspace, '読む人');
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const read = workspace.database.readInSteps(async (sqlite) => {
    await held;
    return sqlite.prepare('SELECT count(*) FROM people').pluck().get();
  });
  let replaced = false;
  const replacing = replaceDatabase(workspace.context, sameAgain).then(() => {
    replaced = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(replaced).toBe(false);
  goOn();
  await expect(read).resolves.toBe(1);
  await replacing;
  expect(existsSync(join(workspace.folder, 'data.next.db'))).toBe(false);
});

test('another program that stays is told of within seconds, before anything is made', async () => {
  const workspace = await openTestWorkspace();
  const { opened, database } = workspace;
  await addPerson(workspace, '一人目');
  const other = openSqlite(database.path);
  unlock(other, opened.key);
  expect(other.prepare('SELECT count(*) FROM people').pluck().get()).toBe(1);
  const made: string[] = [];
  const replacement: Replacement = {
    ...sameAgain,
    make: async (draft, present) => {
      made.push(draft);
      await sameAgain.make(draft, present);
    },
  };
  await expect(replaceDatabase(workspace.context, replacement)).rejects.toMatchObject({
    code: 'WORKSPACE_IN_USE',
  });
  expect(made).toEqual([]);
  await addPerson(workspace, '二人目');
  other.close();
  await replaceDatabase(workspace.context, replacement);
  expect(made).toHaveLength(1);
  expect(names(workspace)).toEqual(['一人目', '二人目']);
});

test('what this program reads itself is waited for', async () => {
  const workspace = await openTestWorkspace();
  await addPerson(workspace, '一人目');
  let goOn: () => void = () => undefined;
  const reading = workspace.database.readInSteps(async (sqlite) => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return sqlite.prepare('SELECT count(*) FROM people').pluck().get();
  });
  const order: string[] = [];
  const replacing = replaceDatabase(workspace.context, sameAgain).then(() => order.push('replaced'));
  const read = reading.then(() => order.push('read'));
  setTimeout(() => goOn(), 300);
  await Promise.all([replacing, read]);
  expect(order).toEqual(['read', 'replaced']);
});
