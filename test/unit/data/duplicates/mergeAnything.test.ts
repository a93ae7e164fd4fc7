import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedField } from '#shared/contract/duplicates.ts';
import { expectSound } from '#test/support/doctor.ts';
import { runCount } from '#test/support/runCount.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { stateOf } from '../history/state.ts';
import { anySide, writePair } from './anyPair.ts';
import { merge, unmerge } from './merging.ts';

const chosen = fc.record({
  fields: fc.subarray([...mergedField.options]),
  custom: fc.subarray([0, 1]),
});

test('any two records put together and taken apart again are what they were, and put together once more the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(anySide, anySide), chosen, async (sides, { fields, custom }) => {
      const world = await openTestWorkspace();
      const pair = await writePair(world, sides);
      const before = stateOf(world.database.sqlite);
      const fromOther = [...fields, ...custom.map((index) => `custom:${pair.fields[index] ?? ''}` as const)];
      const operation = await merge(world, pair, fromOther);
      const after = stateOf(world.database.sqlite);
      expect(after).not.toEqual(before);
      await expectSound(world);
      const undone = await unmerge(world, operation);
      expect(undone.kept).toBe(0);
      expect(stateOf(world.database.sqlite)).toEqual(before);
      await expectSound(world);
      if (undone.operationId === null) throw new Error('nothing was taken apart');
      await unmerge(world, undone.operationId);
      expect(stateOf(world.database.sqlite)).toEqual(after);
      await world.context.session.close();
    }),
    { numRuns: runCount(12) },
  );
});
