import { expect, test, vi } from 'vitest';
import { takeBackInThread } from '#data/history/thread/inThread.ts';
import type { UndoEvent } from '#shared/contract/imports.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { anImport, stateBeside } from '../imports/anImport.ts';
import { somebody } from './world.ts';

/** Node reads TypeScript itself. */
const file = new URL('../../../../src/data/history/thread/revertThread.ts', import.meta.url);

async function imported() {
  const world = await openTestWorkspace();
  const known = await somebody(world, '山田');
  const before = stateBeside(world);
  const made = await anImport(world, known);
  const { database, author } = world;
  const task = { type: 'undoImport', id: made.id } as const;
  return { world, before, order: { database, author, language: 'en', kind: 'import.undo', task } as const };
}

type Finished = Extract<UndoEvent, { type: 'finished' }>;

test('an import is taken back by a thread of its own as by this one', async () => {
  const { world, before, order } = await imported();
  const told: unknown[] = [];
  const heard = vi.fn();
  world.database.onChanged(heard);
  const { signal } = new AbortController();
  const done = await takeBackInThread<Finished>(file, order, (progress) => told.push(progress), signal);
  expect(done).toMatchObject({ restored: 1, removed: 3, keptPeople: 0 });
  expect(told.length).toBeGreaterThan(0);
  expect(heard).toHaveBeenCalled();
  expect(stateBeside(world)['people']).toEqual(before['people']);
  await expectSound(world);
  await expect(takeBackInThread(file, order, () => undefined, signal)).rejects.toMatchObject({
    code: 'IMPORT_UNDONE',
    data: { fileName: 'people.csv' },
  });
});

test('cancelled, it leaves everything as it was, and others can write again', async () => {
  const { world, order } = await imported();
  const after = stateBeside(world);
  const cancelled = new AbortController();
  const work = takeBackInThread(file, order, () => undefined, cancelled.signal);
  cancelled.abort();
  await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(stateBeside(world)).toEqual(after);
  await somebody(world, '鈴木');
});
