import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { copyWhole } from '#data/database/wholeCopy.ts';
import { people } from '#data/schema/index.ts';
import { decide } from '#data/workspace/decidedFile.ts';
import { readKeyring, writeKeyring } from '#data/workspace/keyringFile.ts';
import { type Keyring, keyringOf, newDataKey, wrapWithPassphrase } from '#data/workspace/keys.ts';
import { unlockWorkspace } from '#data/workspace/lifecycle.ts';
import { replaceDatabase } from '#data/workspace/replaceDatabase.ts';
import { cheapCost, openTestWorkspace, temporaryFolder, testPassphrase } from '#test/support/workspace.ts';

/*
 * A kill is a folder as it lies there between two steps: a copy of it is taken at each, and opened as the next start does.
 * Test and program only read what has been written, so the copies hold what a killed program leaves.
 */

async function withPerson() {
  const workspace = await openTestWorkspace();
  const at = workspace.clock.now();
  await workspace.database.write('person.add', workspace.author, (unit) =>
    unit.insert(people, {
      id: workspace.ids.next(),
      familyName: '残る人',
      doNotContact: false,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }),
  );
  return workspace;
}

/** Opens a folder left behind: by its passphrase, with all that was written, and tidied. */
async function expectWhole(folder: string): Promise<void> {
  const opened = await unlockWorkspace(folder, testPassphrase, null);
  try {
    expect(opened.database.sqlite.prepare('SELECT family_name FROM people').pluck().all()).toEqual([
      '残る人',
    ]);
    expect(opened.database.sqlite.pragma('quick_check', { simple: true })).toBe('ok');
    expect((await readKeyring(folder)).next).toBeNull();
    expect(readdirSync(folder).filter((name) => /next|decided|aside$/u.test(name))).toEqual([]);
  } finally {
    await opened.database.close();
  }
  // And once more, as what was tidied must not have shut it.
  const again = await unlockWorkspace(folder, testPassphrase, null);
  expect(Buffer.from(again.key).equals(Buffer.from(opened.key))).toBe(true);
  await again.database.close();
}

function leftBehind(folder: string): string {
  const copy = join(temporaryFolder(), 'Left.enishi');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function generationUnder(folder: string, key: Uint8Array): Promise<Keyring> {
  const { workspace } = await readKeyring(folder);
  return keyringOf({
    workspace,
    slots: [await wrapWithPassphrase(key, testPassphrase, workspace, cheapCost)],
  });
}

test('killed before, at and after each step of changing the key, the workspace opens', async () => {
  const { context, folder } = await withPerson();
  const key = newDataKey();
  const next = await generationUnder(folder, key);
  const lying: string[] = [];
  await replaceDatabase(context, {
    make: async (draft, present) => {
      await copyWhole(present, draft, { rekey: key, thread: null });
      lying.push(leftBehind(folder));
    },
    keys: async () => ({ key, keyring: next }),
    sameContent: true,
    finish: () => {
      lying.push(leftBehind(folder));
    },
  });
  const before = lying[1] ?? '';
  const keys = await readKeyring(before);
  // The keyring knows both keys, the old file is there.
  const named = leftBehind(before);
  await writeKeyring(named, keyringOf(keys, next));
  // The new file is there, and the keyring knows both keys still.
  const renamed = leftBehind(folder);
  await writeKeyring(renamed, keyringOf(keys, next));
  for (const left of [...lying, named, renamed]) await expectWhole(left);
});

test('killed while a damaged file is put aside, the next opening goes on with it', async () => {
  const workspace = await withPerson();
  const { folder, context } = workspace;
  const { key } = context.session.require();
  await workspace.database.lendToReader(({ path }) =>
    copyWhole({ path, key }, join(folder, 'data.next.db'), { thread: null }),
  );
  const aside = 'data.damaged-20260401-000000.db';
  await context.session.close();
  const decided = leftBehind(folder);
  await decide(decided, aside);
  const steps = [leftBehind(decided)];
  renameSync(join(decided, 'data.db'), join(decided, aside));
  steps.push(leftBehind(decided));
  const damaged = readFileSync(join(folder, 'data.db'));
  for (const left of steps) {
    await expectWhole(left);
    expect(readFileSync(join(left, aside)).equals(damaged)).toBe(true);
  }
});

test('a draft without a decision is thrown away', async () => {
  const { context, folder } = await withPerson();
  const { database } = context.session.require();
  await database.lendToReader((present) =>
    copyWhole(present, join(folder, 'data.next.db'), { thread: null }),
  );
  await context.session.close();
  await expectWhole(folder);
  expect(existsSync(join(folder, 'data.next.db'))).toBe(false);
});

test.each([false, true])(
  'a kill while the way of logging is switched; on the way to another key: %s',
  async (onTheWay) => {
    const workspace = await withPerson();
    const { folder, opened } = workspace;
    const key = Uint8Array.from(opened.key);
    await workspace.context.session.close();
    if (onTheWay) {
      const keys = await readKeyring(folder);
      const slots = [await wrapWithPassphrase(newDataKey(), testPassphrase, keys.workspace, cheapCost)];
      await writeKeyring(folder, keyringOf(keys, { workspace: keys.workspace, slots }));
    }
    const sqlite = openSqlite(join(folder, 'data.db'));
    unlock(sqlite, key);
    sqlite.pragma('journal_mode = DELETE');
    // So that pages are in the file before the end, and what they were before is in the journal alone.
    sqlite.pragma('cache_size = 1');
    sqlite.exec(`BEGIN; UPDATE people SET family_name = 'half'; CREATE TABLE filler AS
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT randomblob(4000) AS b FROM n`);
    const killed = `${temporaryFolder()}/Killed.enishi`;
    cpSync(folder, killed, { recursive: true });
    sqlite.close();
    expect(existsSync(join(killed, 'data.db-journal'))).toBe(true);
    await expectWhole(killed);
    expect(existsSync(join(killed, 'data.db-journal'))).toBe(false);
  },
);
