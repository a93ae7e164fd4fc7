import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeader } from '#data/backups/format.ts';
import { requireSound } from '#data/backups/make.ts';
import { startBackups } from '#data/backups/schedule.ts';
import { unlockWorkspace } from '#data/workspace/lifecycle.ts';
import { workspaceId } from '#shared/domain/ids.ts';
import { grantFile, openTestWorkspace, type TestWorkspace, testPassphrase } from '#test/support/workspace.ts';
import { last, plan, planned, secret } from './support.ts';

const namesIn = ({ database }: Pick<TestWorkspace, 'database'>) =>
  database.sqlite.prepare<[], string>('SELECT family_name FROM people ORDER BY family_name').pluck().all();

async function add({ database, author }: TestWorkspace, familyName: string): Promise<void> {
  await database.keepAside((sqlite) => {
    sqlite
      .prepare<[string, string, string, string]>(
        'INSERT INTO people (id, family_name, created_at, updated_at) VALUES (?, ?, ?, ?)',
      )
      .run(author.ids.next(), familyName, author.clock.now(), author.clock.now());
  });
}

const sound = (workspace: TestWorkspace, path: string) =>
  requireSound(path, workspace.opened.key, { thread: null, report: () => undefined, signal: undefined });

test('a backup is checked, listed, remembered and told of in the audit log', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const folder = await planned(workspace);
  await add(workspace, 'Sato');
  const { end } = await last(client.backups.make({ file: null }));
  expect(end).toMatchObject({ type: 'made', fileName: 'Test 2026-04-01 0900.enishi-backup' });
  expect(readdirSync(folder)).toEqual(['Test 2026-04-01 0900.enishi-backup']);
  expect(await client.backups.list()).toEqual([
    {
      fileName: 'Test 2026-04-01 0900.enishi-backup',
      bytes: end.type === 'made' ? end.bytes : 0,
      madeAt: '2026-04-01T00:00:00.000Z',
      occasion: 'planned',
    },
  ]);
  const state = await client.backups.state();
  expect(state).toMatchObject({ failed: null, running: false, old: false, plan });
  expect(state.lastGood?.path).toBe(join(folder, 'Test 2026-04-01 0900.enishi-backup'));
  const entries = database.sqlite.prepare('SELECT kind FROM audit_entries').pluck().all();
  expect(entries).toEqual(['backupMade']);
  await expect(sound(workspace, join(folder, 'Test 2026-04-01 0900.enishi-backup'))).resolves.toMatchObject({
    name: 'Test',
  });
});

test('any changed or missing byte of a backup is found', async () => {
  const workspace = await openTestWorkspace();
  await add(workspace, 'Sato');
  const folder = await planned(workspace);
  const { end } = await last(workspace.client.backups.make({ file: null }));
  const path = end.type === 'made' ? end.path : '';
  const whole = readFileSync(path);
  const { pages } = await readHeader(path);
  const broken = join(folder, 'broken.enishi-backup');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: pages - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const other = Buffer.from(whole);
      other.writeUInt8((other.readUInt8(at) + by) % 256, at);
      writeFileSync(broken, other);
      await expect(sound(workspace, broken)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    }),
    { numRuns: 15 },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length }), async (less) => {
      writeFileSync(broken, whole.subarray(0, whole.length - less));
      await expect(readHeader(broken)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    }),
    { numRuns: 30 },
  );
  // What is broken is neither listed nor taken for a backup by the rotation.
  expect(await workspace.client.backups.list()).toHaveLength(1);
});

test('makes a new workspace of a backup, which opens with the same passphrase', async () => {
  const workspace = await openTestWorkspace();
  const { context, client } = workspace;
  const folder = await planned(workspace);
  await add(workspace, 'Sato');
  const { end } = await last(client.backups.make({ file: null }));
  const fileName = end.type === 'made' ? end.fileName : '';
  await add(workspace, 'Ueda');
  const parent = grantFile(context, join(folder, '..'), 'folder');
  const wanted = { source: { fileName }, parent, name: 'Again' };
  const wrong = { passphrase: 'another long passphrase' };
  await expect(last(client.backups.restoreNew({ ...wanted, secret: wrong }))).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(existsSync(join(folder, '..', 'Again.enishi'))).toBe(false);
  const restored = await last(client.backups.restoreNew({ ...wanted, secret }));
  expect(restored.end).toMatchObject({ type: 'restored', workspace: { name: 'Again' }, before: null });
  expect(namesIn(context.session.require())).toEqual(['Sato']);
  const again = { ...wanted, source: { picked: grantFile(context, join(folder, fileName), 'read') }, secret };
  await expect(last(client.backups.restoreNew(again))).rejects.toMatchObject({ code: 'WORKSPACE_EXISTS' });
  expect(readdirSync(join(folder, '..')).filter((name) => name.includes('.part'))).toEqual([]);
});

test('brings the open workspace back, after its present state was backed up', async () => {
  const workspace = await openTestWorkspace();
  const { context, client, clock } = workspace;
  const folder = await planned(workspace);
  await add(workspace, 'Sato');
  const { end } = await last(client.backups.make({ file: null }));
  const fileName = end.type === 'made' ? end.fileName : '';
  await add(workspace, 'Ueda');
  clock.advance(60_000);
  const restored = await last(client.backups.restoreOver({ source: { fileName }, secret }));
  expect(restored.end).toMatchObject({ before: join(folder, 'Test 2026-04-01 0901.enishi-backup') });
  expect(namesIn(context.session.require())).toEqual(['Sato']);
  // And back again.
  const back = { fileName: 'Test 2026-04-01 0901.enishi-backup' };
  clock.advance(60_000);
  await last(client.backups.restoreOver({ source: back, secret }));
  expect(namesIn(context.session.require())).toEqual(['Sato', 'Ueda']);
  expect((await client.backups.list()).map(({ occasion }) => occasion)).toEqual([
    'beforeRestore',
    'beforeRestore',
    'planned',
  ]);
});

test('a backup of another workspace does not take the place of this one', async () => {
  const other = await openTestWorkspace();
  const file = join(other.folder, '..', 'theirs');
  const { end } = await last(other.client.backups.make({ file: grantFile(other.context, file, 'write') }));
  const { context, client, opened } = await openTestWorkspace();
  const picked = grantFile(context, end.type === 'made' ? end.path : '', 'read');
  // The ids of both test workspaces are the same, so this one is given another.
  const id = workspaceId.parse('00000000-0000-7000-8000-00000000abcd');
  await context.session.replace({ ...opened, id });
  await expect(last(client.backups.restoreOver({ source: { picked }, secret }))).rejects.toMatchObject({
    code: 'BACKUP_OF_ANOTHER',
  });
});

test('the plan makes one a day, tries again after an hour, and lets old ones go', async () => {
  const workspace = await openTestWorkspace();
  const { context, clock, client } = workspace;
  const folder = await planned(workspace);
  await client.backups.setPlan({ ...plan, folder: null, daily: 2, weekly: 0, monthly: 0 });
  let tick: () => void = () => undefined;
  const stop = startBackups(
    context,
    (error) => {
      throw error;
    },
    (_, callback) => {
      tick = callback;
      return () => undefined;
    },
  );
  const pass = async (milliseconds: number, files: string[]) => {
    clock.advance(milliseconds);
    const look = () => {
      tick();
      return readdirSync(folder).toSorted();
    };
    await expect.poll(look).toEqual(files);
  };
  const hour = 60 * 60 * 1000;
  const of = (day: string) => `Test 2026-04-${day}.enishi-backup`;
  await pass(0, [of('01 0900')]);
  await pass(hour, [of('01 0900')]);
  await pass(24 * hour, [of('01 0900'), of('02 1000')]);
  await pass(24 * hour, [of('02 1000'), of('03 1000')]);
  rmSync(folder, { recursive: true });
  clock.advance(24 * hour);
  tick();
  await expect.poll(async () => (await client.backups.state()).failed?.code).toBe('BACKUP_FOLDER_GONE');
  expect(await client.damage.warnings()).toContainEqual(expect.objectContaining({ code: 'backupFailed' }));
  await stop();
});

test('whoever was erased since is not there again, also where the backup alone knows them', async () => {
  const workspace = await openTestWorkspace();
  const { context, client, clock } = workspace;
  const folder = await planned(workspace);
  await add(workspace, 'Sato');
  await add(workspace, 'Ueda');
  const { end } = await last(client.backups.make({ file: null }));
  const fileName = end.type === 'made' ? end.fileName : '';
  const [sato = ''] = workspace.database.sqlite
    .prepare<[], string>("SELECT id FROM people WHERE family_name = 'Sato'")
    .pluck()
    .all();
  for await (const _ of await client.erasures.erase({ personIds: [sato], reason: 'request' }));
  clock.advance(60_000);
  const over = await last(client.backups.restoreOver({ source: { fileName }, secret }));
  expect(over.end).toMatchObject({ erasedAgain: 1 });
  expect(namesIn(context.session.require())).toEqual(['Ueda']);
  // The backup made before the restore has written beside it who was erased.
  const parent = grantFile(context, join(folder, '..'), 'folder');
  const again = await last(
    client.backups.restoreNew({ source: { fileName }, secret, parent, name: 'Again' }),
  );
  expect(again.end).toMatchObject({ erasedAgain: 1 });
  expect(namesIn(context.session.require())).toEqual(['Ueda']);
  const kinds = context.session.require().database.sqlite.prepare('SELECT kind FROM audit_entries').pluck();
  expect(kinds.all()).toEqual(expect.arrayContaining(['erasedAgain', 'backupRestored']));
});

test('warns when the last good backup is older than a week or was deleted', async () => {
  const workspace = await openTestWorkspace();
  const { clock, client } = workspace;
  await planned(workspace);
  await last(client.backups.make({ file: null }));
  expect((await client.backups.state()).old).toBe(false);
  clock.advance(8 * 24 * 60 * 60 * 1000);
  expect((await client.backups.state()).old).toBe(true);
  expect(await client.damage.warnings()).toContainEqual(
    expect.objectContaining({ code: 'backupOld', action: 'backups' }),
  );
});

describe('a workspace made of a backup', () => {
  /** One that is in the list of this computer, has a plan and a backup, and is then made once more beside itself. */
  async function madeBeside(isThere: boolean) {
    const workspace = await openTestWorkspace();
    const { context, client, opened, clock } = workspace;
    const folder = await planned(workspace);
    await add(workspace, 'Sato');
    const { end } = await last(client.backups.make({ file: null }));
    const fileName = end.type === 'made' ? end.fileName : '';
    await client.keys.changePassphrase({ present: testPassphrase, next: 'another long passphrase' });
    const picked = grantFile(context, join(folder, fileName), 'read');
    const parent = grantFile(context, join(folder, '..'), 'folder');
    await context.recent.opened(opened.id, opened.folder, clock.now(), false);
    if (!isThere) {
      await context.session.close();
      rmSync(opened.folder, { recursive: true });
    }
    await last(client.backups.restoreNew({ source: { picked }, secret, parent, name: 'Again' }));
    return { workspace, folder, again: context.session.require() };
  }

  test('beside the one that was backed up is another one, and leaves the backups of that alone', async () => {
    const { workspace, folder, again } = await madeBeside(true);
    const { context, client, clock, opened } = workspace;
    expect(again.id).not.toBe(opened.id);
    expect(context.recent.list().map(({ name }) => name)).toEqual(['Again', 'Test']);
    expect((await client.backups.state()).plan).toBeNull();
    expect(await client.backups.list()).toEqual([]);
    // Into the same folder, with a rotation that keeps one alone.
    const granted = grantFile(context, folder, 'folder');
    await client.backups.setPlan({ ...plan, daily: 1, weekly: 0, monthly: 0, folder: granted });
    for (const _ of [1, 2]) {
      clock.advance(24 * 60 * 60 * 1000);
      await last(client.backups.make({ file: null }));
    }
    expect(readdirSync(folder).toSorted()).toEqual([
      'Again 2026-04-03 0900.enishi-backup',
      'Test 2026-04-01 0900.enishi-backup',
    ]);
    // Whoever is erased in it stays in the other one's backups, as that one has them still.
    const [sato = ''] = again.database.sqlite.prepare<[], string>('SELECT id FROM people').pluck().all();
    for await (const _ of await client.erasures.erase({ personIds: [sato], reason: 'request' }));
    expect(readdirSync(folder).filter((name) => name.endsWith('.erased'))).toEqual([`${again.id}.erased`]);
    // What opened the backup opens it, also after a backup of it was made a workspace once more.
    expect(await opens(again.folder, testPassphrase)).toBe(again.id);
    const source = { fileName: 'Again 2026-04-03 0900.enishi-backup' };
    const parent = grantFile(context, join(folder, '..'), 'folder');
    await last(client.backups.restoreNew({ source, secret, parent, name: 'Third' }));
    const third = context.session.require();
    expect(new Set([third.id, again.id, opened.id]).size).toBe(3);
    expect(namesIn(third)).toEqual([]);
    expect(await opens(third.folder, testPassphrase)).toBe(third.id);
  });

  test('in the place of one that is gone goes on as that one', async () => {
    const { workspace, folder, again } = await madeBeside(false);
    expect(again.id).toBe(workspace.opened.id);
    expect((await workspace.client.backups.state()).plan).toMatchObject({ folder });
    expect(workspace.context.recent.list().map(({ name }) => name)).toEqual(['Again']);
  });
});

/** Which workspace a passphrase opens. */
async function opens(folder: string, passphrase: string): Promise<string> {
  const { id, database } = await unlockWorkspace(folder, passphrase, null);
  await database.close();
  return id;
}
