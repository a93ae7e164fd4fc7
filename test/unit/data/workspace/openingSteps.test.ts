import { expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import type { RowProgress } from '#data/longWork/progress.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { openedBy } from '#test/support/openedBy.ts';
import { grantFile, openTestWorkspace, type TestWorkspace, testPassphrase } from '#test/support/workspace.ts';

const people = 450;

/** A closed workspace that a program of before has written: its list is not what it would be today. */
async function ofBefore(): Promise<TestWorkspace & { path: string; key: Uint8Array }> {
  const workspace = await openTestWorkspace();
  const size = { seed: 7, people, interactions: people };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size));
  const { sqlite, path } = workspace.database;
  sqlite.exec(`
    UPDATE workspace_facts SET value = '6' WHERE name = 'derivedForm';
    UPDATE person_summaries SET company = 'of before'`);
  const key = Uint8Array.from(workspace.opened.key);
  await workspace.client.workspace.close();
  return { ...workspace, path, key };
}

/** How many of the list are as the program of before has derived them, and how many there are. */
const listed = (database: Database): unknown =>
  database.sqlite
    .prepare(
      "SELECT count(*) FILTER (WHERE company = 'of before') AS ofBefore, count(*) AS people FROM person_summaries",
    )
    .get();

test('what is derived anew is told step by step, and others have their turn in between', async () => {
  const { path, key } = await ofBefore();
  const told: RowProgress[] = [];
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  });
  const count = setImmediate(function again() {
    turns += 1;
    if (told.length < 15) setImmediate(again);
  });
  const database = await Database.openInSteps(path, key, {
    report: (progress) => told.push(progress),
    signal: undefined,
  });
  clearInterval(ticking);
  clearImmediate(count);
  expect(told.map(({ done }) => done)).toEqual(
    [0, 1, 2, 3, 4].flatMap((table) => [200, 400, people].map((done) => table * people + done)),
  );
  expect(new Set(told.map(({ total }) => total))).toEqual(new Set([5 * people]));
  expect(turns).toBeGreaterThanOrEqual(10);
  expect(listed(database)).toEqual({ ofBefore: 0, people });
  await database.close();
});

test('an opening that is cancelled on the way leaves everything as it was, and the next one goes through', async () => {
  const { path, key, client, context, folder } = await ofBefore();
  const control = new AbortController();
  const report = ({ done }: RowProgress) => {
    if (done > 2 * people) control.abort();
  };
  await expect(Database.openInSteps(path, key, { report, signal: control.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  const looked = new Database(path, key);
  expect(listed(looked)).toEqual({ ofBefore: people, people });
  await looked.close();

  await openedBy(
    client.workspace.open({
      at: { folder: grantFile(context, folder, 'folder') },
      passphrase: testPassphrase,
    }),
  );
  expect(listed(context.session.require().database)).toEqual({ ofBefore: 0, people });
});

test('who no longer waits for a workspace does not have it open', async () => {
  const { client, context, folder } = await openTestWorkspace();
  await client.workspace.close();
  const at = { folder: grantFile(context, folder, 'folder') };
  const gone = AbortSignal.abort();
  await expect(
    openedBy(client.workspace.open({ at, passphrase: testPassphrase }, { signal: gone })),
  ).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(context.session.opened).toBeNull();
});
