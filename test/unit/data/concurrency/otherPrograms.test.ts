import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noName } from '#shared/domain/names.ts';
import {
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
  testPassphrase,
} from '#test/support/workspace.ts';
import { somebody } from '../history/world.ts';

const root = resolve(import.meta.dirname, '../../../..');
const built: { folder: string } = { folder: '' };

beforeAll(async () => {
  // Inside node_modules, so that the packages with native code are found from there.
  built.folder = mkdtempSync(join(root, 'node_modules', '.enishi-cli-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: built.folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          index: join(root, 'src/cli/index.ts'),
          importThread: join(root, 'src/data/imports/writing/importThread.ts'),
          revertThread: join(root, 'src/data/history/thread/revertThread.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
});

afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

/** Runs the command line as a process of its own. */
async function cli(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(built.folder, 'index.js'), ...args], {
    env: { ...process.env, ENISHI_PASSPHRASE: testPassphrase },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  return { code: await ended(child), output };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.on('close', (code) => done(code)));

/** Another program that begins to write, says so, and goes on writing until it is told to end. */
async function writingProgram({ database, opened }: TestWorkspace): Promise<{ end: () => Promise<void> }> {
  const script = `
    const Sqlite = require('better-sqlite3');
    const database = new Sqlite(${JSON.stringify(database.path)},
      process.env.ENISHI_NATIVE_BINDING ? { nativeBinding: process.env.ENISHI_NATIVE_BINDING } : {});
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.pragma("key = \\"x'${Buffer.from(opened.key).toString('hex')}'\\"");
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('writing');
    process.stdin.on('data', () => { database.exec('ROLLBACK'); database.close(); process.exit(0); });`;
  const child = spawn(process.execPath, ['-e', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  await new Promise((started) => child.stdout.once('data', started));
  return {
    end: async () => {
      child.stdin.write('end');
      await ended(child);
    },
  };
}

/** Imports one row about the person by the command line. */
async function importRow({ folder }: TestWorkspace, row: string): Promise<void> {
  const file = join(temporaryFolder(), 'staff.csv');
  writeFileSync(file, `Last name,First name,Email,Department,Termination Date\n${row}\n`);
  const outcome = await cli('import', file, '--workspace', folder, '--on-duplicate', 'update', '--json');
  expect(outcome, outcome.output).toMatchObject({ code: 0 });
}

describe('the command line, a process of its own, on a workspace that a window has open', () => {
  test('what it changes is not overwritten by a form that was opened before', async () => {
    const world = await openTestWorkspace();
    const { client } = world;
    const { id: personId } = await client.people.add({
      ...noName,
      familyName: 'Muster',
      givenName: 'Max',
      email: 'max@example.com',
      tenure: null,
    });
    const seen = await client.people.profile({ personId });
    // A tenure alone: no row of the person itself is changed by that.
    await importRow(world, 'Muster,Max,max@example.com,Sales,2024-03-31');
    await expect(client.people.update({ ...seen, personId, company: 'Mine' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    const present = await client.people.profile({ personId });
    expect(present).toMatchObject({ company: null, tenures: [{ department: 'Sales' }] });
    await client.people.update({ ...present, personId, company: 'Mine' });
    expect(await client.people.profile({ personId })).toMatchObject({ company: 'Mine' });
  });

  test('the window is told of it', async () => {
    const world = await openTestWorkspace();
    const controller = new AbortController();
    const events = await world.client.history.watch(undefined, { signal: controller.signal });
    const told = events.next();
    await importRow(world, 'Neu,Nora,nora@example.com,Sales,2024-03-31');
    expect(await told).toMatchObject({ value: { changed: true } });
    expect(await world.client.people.count()).toMatchObject({ people: 1 });
    controller.abort();
  });
});

describe('while another program writes', () => {
  test('a write waits for it', async () => {
    const world = await openTestWorkspace();
    const writer = await writingProgram(world);
    // The wait of SQLite holds this process up, so the other has to end by itself: told before, it takes a moment.
    const ending = writer.end();
    const personId = await somebody(world);
    await ending;
    expect(await world.client.people.profile({ personId })).toMatchObject({ familyName: '山田' });
  });

  test('one that waits for too long is refused in words, and nothing of it is done', async () => {
    const world = await openTestWorkspace();
    const personId = await somebody(world);
    const before = await world.client.people.profile({ personId });
    world.database.sqlite.pragma('busy_timeout = 100');
    const writer = await writingProgram(world);
    await expect(world.client.people.update({ ...before, personId, company: 'Mine' })).rejects.toMatchObject({
      code: 'WORKSPACE_IN_USE',
    });
    expect(await world.client.people.profile({ personId })).toEqual(before);
    await writer.end();
    const after = await world.client.people.update({ ...before, personId, company: 'Mine' });
    expect(after).toMatchObject({ company: 'Mine', version: before.version + 1 });
  });
});
