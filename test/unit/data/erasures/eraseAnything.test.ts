import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { doStep, setStage, steps } from '../history/anything.ts';
import { erase, expectNowhere, idsOf } from './world.ts';

test('whatever was done, nothing of an erased person is left, and all else is sound', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1 }), async (sequence, whom) => {
      const world = await openTestWorkspace();
      const stage = await setStage(world);
      for (const step of sequence) await doStep(stage, step);
      const { sqlite } = world.database;
      // Who was merged into another goes with that one.
      const roots = sqlite
        .prepare<[], string>('SELECT id FROM people WHERE merged_into IS NULL')
        .pluck()
        .all();
      const gone = whom.flatMap((at) => stage.people[at] ?? []).filter((id) => roots.includes(id));
      if (gone.length > 0) {
        const merged = sqlite
          .prepare<[string], string>('SELECT id FROM people WHERE merged_into = ?')
          .pluck();
        const everybody = gone.flatMap((id) => [id, ...merged.all(id)]);
        const ids = everybody.flatMap((id) => idsOf(sqlite, id));
        expect(await erase(world, gone)).toMatchObject({ people: gone.length, notRewritten: null });
        expectNowhere(world, ids);
        await expectSound({ ...world, opened: world.context.session.require() });
      }
      await world.context.session.close();
    }),
    { numRuns: 20 },
  );
});
