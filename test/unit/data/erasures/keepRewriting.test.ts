import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { readErasedBeside } from '#data/erasures/besideBackups.ts';
import { erasePeople } from '#data/erasures/erase.ts';
import { startRewriting } from '#data/erasures/keepRewriting.ts';
import { isToRewrite } from '#data/erasures/rewrite.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { last, planned } from '../backups/support.ts';
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

test('the marks are laid beside backups that were out of reach, once they are there', async () => {
  const world = await openTestWorkspace();
  const { context, client } = world;
  const backups = await planned(world);
  await last(client.backups.make({ file: null }));
  const away = `${backups} away`;
  renameSync(backups, away);
  const { personId } = await rareLife(world);
  const events = await client.erasures.erase({ personIds: [personId], reason: 'request' });
  for await (const event of events) {
    if (event.type === 'erased') expect(event).toMatchObject({ notRewritten: null, unmarked: [backups] });
  }
  const looks: (() => void)[] = [];
  const stop = startRewriting(
    context,
    () => undefined,
    (_every, callback) => {
      looks.push(callback);
      return () => undefined;
    },
  );
  const look = async () => {
    looks[0]?.();
    await stop();
  };
  await look();
  renameSync(away, backups);
  expect(await readErasedBeside(backups, world.opened.id)).toEqual([]);
  await look();
  expect(await readErasedBeside(backups, world.opened.id)).toHaveLength(1);
});

test('an erasure says that another program keeps the file from being written anew', async () => {
  const world = await openTestWorkspace();
  const { database, client, opened } = world;
  const { personId } = await rareLife(world);
  const other = openSqlite(database.path);
  unlock(other, opened.key);
  expect(other.prepare('SELECT count(*) FROM people').pluck().get()).toBeGreaterThan(0);
  const reasons: unknown[] = [];
  for await (const event of await client.erasures.erase({ personIds: [personId], reason: 'request' })) {
    if (event.type === 'erased') reasons.push(event.notRewritten);
  }
  expect(reasons).toEqual(['inUse']);
  other.close();
  for await (const event of await client.erasures.rewrite()) {
    if (event.type === 'erased') reasons.push(event.notRewritten);
  }
  expect(reasons).toEqual(['inUse', null]);
});
