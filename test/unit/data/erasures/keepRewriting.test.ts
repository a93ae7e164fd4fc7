import { expect, test } from 'vitest';
import { erasePeople } from '#data/erasures/erase.ts';
import { startRewriting } from '#data/erasures/keepRewriting.ts';
import { isToRewrite } from '#data/erasures/rewrite.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { expectNowhere, idsOf, rareLife, rareWords } from './world.ts';

test('what an erasure could not do to its end is done once the workspace is open again', async () => {
  const world = await openTestWorkspace();
  const { context, database } = world;
  const { personId } = await rareLife(world);
  const ids = idsOf(database.sqlite, personId);
  // As where the program ends right after the erasure itself.
  const order = { personIds: [personId], reason: 'request' } as const;
  await erasePeople(world, order, () => undefined, new AbortController().signal);
  expect(isToRewrite(database)).toBe(true);
  const looks: (() => void)[] = [];
  const failures: unknown[] = [];
  const stop = startRewriting(
    context,
    (error) => failures.push(error),
    (_every, callback) => {
      looks.push(callback);
      return () => undefined;
    },
  );
  for (const look of looks) look();
  await stop();
  expect(failures).toEqual([]);
  expect(isToRewrite(context.session.require().database)).toBe(false);
  expectNowhere(world, [...rareWords, ...ids]);
});
