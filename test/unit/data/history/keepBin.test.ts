import { expect, test } from 'vitest';
import { startKeepingBin } from '#data/history/keepBin.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { somebody } from './world.ts';

const day = 24 * 60 * 60 * 1000;

test('the bin is looked after soon after the opening, and once a day from then on', async () => {
  const world = await openTestWorkspace();
  const { client, clock, context } = world;
  const people = async () =>
    Number(world.database.sqlite.prepare('SELECT count(*) FROM people').pluck().get());
  const remove = async (name: string) => {
    const personId = await somebody(world, name);
    const { version } = await client.people.profile({ personId });
    await client.people.remove({ personId, version });
  };
  await remove('山田');
  clock.advance(30 * day);
  const looks: (() => void)[] = [];
  const failures: unknown[] = [];
  const stop = startKeepingBin(
    context,
    (error) => failures.push(error),
    (_every, callback) => {
      looks.push(callback);
      return () => undefined;
    },
  );
  const look = async () => {
    for (const callback of looks) callback();
    // Time in which it would have emptied the bin where it should not have.
    await new Promise((done) => setTimeout(done, 100));
  };
  await look();
  await expect.poll(people).toBe(0);
  await remove('佐藤');
  clock.advance(30 * day - 1);
  await look();
  expect(await people()).toBe(1);
  // Less than a day later it is not looked again …
  clock.advance(1000);
  await look();
  expect(await people()).toBe(1);
  // … but a day later it is.
  clock.advance(day);
  await look();
  await expect.poll(people).toBe(0);
  await stop();
  expect(failures).toEqual([]);
});
