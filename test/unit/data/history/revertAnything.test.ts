import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationId } from '#shared/domain/ids.ts';
import { runCount } from '#test/support/runCount.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { doings, doStep, removePerson, setStage, steps } from './anything.ts';
import { stateOf } from './state.ts';
import { lastOperation, takeBack } from './world.ts';

function operationsSince({ database }: TestWorkspace, last: string) {
  const ids = database.sqlite
    .prepare<[string], string>('SELECT id FROM operations WHERE id > ? ORDER BY id')
    .pluck()
    .all(last);
  return ids.map((id) => operationId.parse(id));
}

test('each of the steps does something on the stage', async () => {
  const world = await openTestWorkspace();
  const stage = await setStage(world);
  await doStep(stage, { what: 1, one: 0, other: 1, word: 'Alpha' });
  for (const [what, doing] of doings.entries()) {
    const before = lastOperation(world);
    // Who goes into the bin is not among those of the other steps.
    const one = doing === removePerson ? 2 : 0;
    await doStep(stage, { what, one, other: 1, word: 'ベータ' });
    expect(operationsSince(world, before), `step ${what}`).not.toHaveLength(0);
  }
});

test('whatever was done, taken back from the last to the first, gives the state before exactly; and again the one after', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const world = await openTestWorkspace();
      const stage = await setStage(world);
      const start = stateOf(world.database.sqlite);
      const first = lastOperation(world);
      for (const step of sequence) await doStep(stage, step);
      const end = stateOf(world.database.sqlite);
      const done = operationsSince(world, first);
      const middle = lastOperation(world);
      for (const operation of done.toReversed()) await takeBack(world, operation);
      expect(stateOf(world.database.sqlite)).toEqual(start);
      for (const operation of operationsSince(world, middle).toReversed()) await takeBack(world, operation);
      expect(stateOf(world.database.sqlite)).toEqual(end);
      await world.context.session.close();
    }),
    { numRuns: runCount(12) },
  );
});
