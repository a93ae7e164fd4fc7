import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import { createWorkspace, folderFor, unlockWorkspace } from '#data/workspace/lifecycle.ts';
import { creationIn, openTestWorkspace, temporaryFolder, testPassphrase } from '#test/support/workspace.ts';

const row = (workspace: Awaited<ReturnType<typeof openTestWorkspace>>, familyName: string) => ({
  id: workspace.ids.next(),
  familyName,
  doNotContact: false,
  version: 1,
  createdAt: workspace.clock.now(),
  updatedAt: workspace.clock.now(),
});

/** A small file system of its own, which fills up and can be made read-only for root too. */
function smallDisk(kibibytes: number): { path: string; remount: (options: string) => void } {
  const path = join(temporaryFolder(), 'disk');
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', path]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', path]);
  });
  return { path, remount: (options) => execFileSync('mount', ['-o', `remount,${options}`, path]) };
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

describe('a full database', () => {
  test('refuses the write in words and keeps what was there', async () => {
    const workspace = await openTestWorkspace();
    const { database, author } = workspace;
    await database.write('person.add', author, (unit) => unit.insert(people, row(workspace, 'First')));
    const pages = Number(database.sqlite.pragma('page_count', { simple: true }));
    database.sqlite.pragma(`max_page_count = ${pages}`);
    const attempt = database.write('person.add', author, (unit) => {
      for (let count = 0; count < 500; count += 1) unit.insert(people, row(workspace, `Name ${count}`));
    });
    await expect(attempt).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(database.sqlite.prepare('SELECT family_name FROM people').pluck().all()).toEqual(['First']);
    database.sqlite.pragma('max_page_count = 1000000');
    await database.write('person.add', author, (unit) => unit.insert(people, row(workspace, 'Second')));
    expect(database.sqlite.prepare('SELECT count(*) FROM people').pluck().get()).toBe(2);
  });
});

describe.skipIf(!mayMount())('on a disk of its own', () => {
  test('that is full, making a workspace says so and leaves nothing', async () => {
    const disk = smallDisk(64);
    const folder = folderFor(disk.path, 'Full');
    await expect(createWorkspace(creationIn(folder))).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(disk.path)).toEqual([]);
  });

  test('that is read-only, opening and making a workspace say so', async () => {
    const disk = smallDisk(8192);
    const folder = folderFor(disk.path, 'Locked');
    const opened = await createWorkspace(creationIn(folder));
    await opened.database.close();
    disk.remount('ro');
    await expect(unlockWorkspace(folder, testPassphrase, null)).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    });
    await expect(createWorkspace(creationIn(folderFor(disk.path, 'New')))).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    });
  });
});
