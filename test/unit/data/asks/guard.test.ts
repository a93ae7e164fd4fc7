import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCount } from '#test/support/runCount.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { actAs } from '../interactions/someInteraction.ts';
import { addPeople } from '../people/someone.ts';
import { step } from './guardedSteps.ts';
import { GuardedWorld } from './guardedWorld.ts';

test('nobody but HR with a reason gets past the rules, by whatever write, in whatever order', async () => {
  const workspace = await openTestWorkspace();
  const stages = await workspace.client.pipeline.stages();
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      await actAs(workspace, 'hr', 'Mio');
      const added = await addPeople(workspace, [
        { familyName: 'Sato', email: 'sato@example.com' },
        { familyName: 'Ito', email: 'ito@example.com' },
      ]);
      const world = new GuardedWorld(
        workspace,
        added.map(({ id }) => id),
        stages,
      );
      for (const { learnt, one, by, reason } of steps) {
        if (learnt !== null) await world.learn(learnt);
        else if (one !== null) await world.attempt(one, by, reason);
        tried += 1;
      }
    }),
    { numRuns: runCount(20) },
  );
  expect(tried).toBeGreaterThan(runCount(20) * 5);
});
