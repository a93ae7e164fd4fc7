import { expect, test } from 'vitest';
import { replaceDatabase } from '#data/workspace/replaceDatabase.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { openSecondWindow } from '../concurrency/secondWindow.ts';
import { sameAgain } from '../workspace/sameAgain.ts';
import { lastOperation, somebody, takeBack } from './world.ts';

async function watching(client: Awaited<ReturnType<typeof openTestWorkspace>>['client']) {
  const controller = new AbortController();
  const events = await client.history.watch(undefined, { signal: controller.signal });
  return { events, controller };
}

test('says of each change made here, of short writes and of long ones', async () => {
  const world = await openTestWorkspace();
  const { events, controller } = await watching(world.client);
  const first = events.next();
  const personId = await somebody(world);
  expect(await first).toEqual({ done: false, value: { changed: true } });
  const second = events.next();
  await takeBack(world, lastOperation(world), personId);
  expect(await second).toEqual({ done: false, value: { changed: true } });
  controller.abort();
});

test('says of changes by another program with the same workspace open', async () => {
  const world = await openTestWorkspace();
  const other = await openSecondWindow(world);
  const { events, controller } = await watching(world.client);
  const told = events.next();
  await somebody({ ...world, client: other.client });
  expect(await told).toEqual({ done: false, value: { changed: true } });
  controller.abort();
});

test('goes on where another file has taken the place of the first', async () => {
  const world = await openTestWorkspace();
  const { events, controller } = await watching(world.client);
  const replaced = events.next();
  await replaceDatabase(world.context, sameAgain);
  expect(await replaced).toEqual({ done: false, value: { changed: true } });
  // Longer than it takes to look for what others did: the new file alone is no change.
  const told = events.next();
  const silent = new Promise((done) => setTimeout(done, 2_500, 'silent'));
  expect(await Promise.race([told, silent])).toBe('silent');
  const other = await openSecondWindow(world);
  await somebody({ ...world, client: other.client });
  expect(await told).toEqual({ done: false, value: { changed: true } });
  controller.abort();
});

test('says nothing of reads, of refused writes and of what is only kept aside', async () => {
  const world = await openTestWorkspace();
  const personId = await somebody(world);
  const { version } = await world.client.people.profile({ personId });
  const { events, controller } = await watching(world.client);
  const told = events.next().then(
    ({ done }) => (done === true ? 'ended' : 'changed'),
    () => 'ended',
  );
  await world.client.people.profile({ personId });
  await world.client.people.remove({ personId, version: version + 1 }).catch(() => undefined);
  await world.database.keepAside(() => undefined);
  controller.abort();
  expect(await told).toBe('ended');
});

test('ends with the workspace', async () => {
  const world = await openTestWorkspace();
  const { events } = await watching(world.client);
  const told = events.next();
  await Promise.resolve();
  await world.client.workspace.close();
  expect((await told).done).toBe(true);
});
