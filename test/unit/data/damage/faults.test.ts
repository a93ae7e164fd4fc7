import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readWarnings } from '#data/damage/warnings.ts';
import { storageFailure } from '#data/database/failures.ts';
import { copyWhole } from '#data/database/wholeCopy.ts';
import { people } from '#data/schema/index.ts';
import { createWorkspace, unlockWorkspace } from '#data/workspace/lifecycle.ts';
import {
  creationIn,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
  testPassphrase,
} from '#test/support/workspace.ts';

type Writing = Pick<TestWorkspace, 'database' | 'author' | 'ids' | 'clock'>;

async function add({ database, author, ids, clock }: Writing, familyName: string, note = ''): Promise<void> {
  await database.write('person.add', author, (unit) => {
    const now = clock.now();
    unit.insert(people, {
      id: ids.next(),
      familyName,
      company: note,
      doNotContact: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  });
}

const namesIn = ({ database }: Pick<TestWorkspace, 'database'>): unknown[] =>
  database.sqlite.prepare('SELECT family_name FROM people ORDER BY seq').pluck().all();

const codes = async (workspace: TestWorkspace): Promise<string[]> =>
  (await readWarnings(workspace.context, workspace.opened)).map(({ code }) => code);

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

describe('a folder that is gone while it is open', () => {
  test('takes no write that nobody would find again, is warned of, and goes on where it comes back', async () => {
    const workspace = await openTestWorkspace();
    await add(workspace, 'Before');
    const elsewhere = join(temporaryFolder(), 'pulled');
    renameSync(workspace.folder, elsewhere);
    await expect(add(workspace, 'Lost')).rejects.toMatchObject({ code: 'WORKSPACE_GONE' });
    expect(await codes(workspace)).toContain('folderGone');
    renameSync(elsewhere, workspace.folder);
    await add(workspace, 'After');
    expect(namesIn(workspace)).toEqual(['Before', 'After']);
    expect(await codes(workspace)).not.toContain('folderGone');
  });
});

describe('a file that another program replaces while it is open', () => {
  test('takes no write into the one that is no longer there', async () => {
    const workspace = await openTestWorkspace();
    await add(workspace, 'Before');
    const { path } = workspace.database;
    await copyWhole({ path, key: workspace.opened.key }, join(workspace.folder, 'theirs'), { thread: null });
    renameSync(join(workspace.folder, 'theirs'), path);
    await expect(add(workspace, 'Lost')).rejects.toMatchObject({ code: 'WORKSPACE_REPLACED' });
    expect(await codes(workspace)).toContain('fileReplaced');
  });
});

describe('a disk that fails', () => {
  test('is told from one that is full, and from one that was pulled', () => {
    const error = (code: string) => Object.assign(new Error(code), { code });
    const there = join(temporaryFolder(), 'data.db');
    expect(storageFailure(error('EIO'), there)).toMatchObject({ code: 'DISK_FAILED' });
    expect(storageFailure(error('ENOSPC'), there)).toMatchObject({ code: 'DISK_FULL' });
    expect(storageFailure(error('EIO'), join(there, 'no', 'data.db'))).toMatchObject({
      code: 'WORKSPACE_GONE',
    });
    expect(storageFailure(error('EROFS'), there)).toMatchObject({ code: 'WORKSPACE_READ_ONLY' });
  });
});

describe.skipIf(!mayMount())('a disk of its own', () => {
  test('that fills up while one writes refuses in words, loses nothing, and goes on when there is room', async () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const { author, ids, clock } = await openTestWorkspace();
    const folder = join(disk, 'Small.enishi');
    const opened = await createWorkspace({ ...creationIn(folder), ids });
    const writing = { database: opened.database, author, ids, clock };
    const acknowledged: string[] = [];
    const writeOn = async (): Promise<unknown> => {
      for (let number = 0; number < 500; number += 1) {
        const name = `Name ${acknowledged.length}`;
        try {
          await add(writing, name, 'x'.repeat(20_000));
        } catch (error) {
          return error;
        }
        acknowledged.push(name);
      }
      return null;
    };
    expect(await writeOn()).toMatchObject({ code: 'DISK_FULL' });
    expect(namesIn(opened)).toEqual(acknowledged);
    execFileSync('mount', ['-o', 'remount,size=24m', disk]);
    const before = acknowledged.length;
    await add(writing, 'With room');
    await opened.database.close();
    const again = await unlockWorkspace(folder, testPassphrase, null);
    expect(namesIn(again)).toEqual([...acknowledged, 'With room']);
    expect(before).toBeGreaterThan(2);
    expect(again.database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    await again.database.close();
  });
});

describe('what lies in the folder', () => {
  test('is warned of where a sync program has made copies, and these are not opened', async () => {
    const workspace = await openTestWorkspace();
    for (const name of ['data (conflicted copy 2026-04-01).db', 'keys-LAPTOP.json']) {
      writeFileSync(join(workspace.folder, name), 'theirs');
    }
    const warnings = await readWarnings(workspace.context, workspace.opened);
    expect(warnings).toMatchObject([{ code: 'conflictCopies', facts: { count: 2 } }]);
    const left = await workspace.client.damage.later({ code: 'conflictCopies' });
    expect(left).toEqual([]);
    workspace.clock.advance(8 * 24 * 60 * 60 * 1000);
    expect(await codes(workspace)).toEqual(['conflictCopies']);
  });

  test('is opened again after all of it was left behind by a kill', async () => {
    const workspace = await openTestWorkspace();
    await add(workspace, 'Before');
    expect(existsSync(`${workspace.database.path}-wal`)).toBe(true);
    expect(statSync(workspace.database.path).size).toBeGreaterThan(0);
    await workspace.context.session.close();
    rmSync(`${workspace.database.path}-shm`, { force: true });
    const again = await unlockWorkspace(workspace.folder, testPassphrase, null);
    expect(namesIn(again)).toEqual(['Before']);
    await again.database.close();
    expect(readdirSync(workspace.folder).toSorted()).toEqual(['data.db', 'keys.json']);
  });
});
