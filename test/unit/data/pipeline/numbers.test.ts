import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { referenceNumbers } from './numbersReference.ts';
import { pipelineWorld, writeWorld } from './numbersWorld.ts';
import { addAskable, openOne, stageOf } from './pipelineWorld.ts';

const day = (text: string) => plainDate.parse(text);

test('the example of docs/metrics.md', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-02T00:00:00.000Z' });
  const { client, clock } = workspace;
  const [sato, ito, mori] = [
    await addAskable(workspace, 'Sato'),
    await addAskable(workspace, 'Ito'),
    await addAskable(workspace, 'Mori'),
  ];
  const one = await openOne(workspace, sato, 'rehire', 'considering');
  const two = await openOne(workspace, ito, 'rehire', 'considering');
  await openOne(workspace, mori, 'rehire', 'considering');
  const asked = await stageOf(workspace, 'rehire', 'asked');
  clock.set('2026-03-06T00:00:00.000Z');
  await client.pipeline.move({ id: one.id, version: 1, stageId: asked, override: null });
  clock.set('2026-03-12T00:00:00.000Z');
  await client.pipeline.close({
    id: two.id,
    version: 1,
    outcome: 'declined',
    reason: 'timing',
    words: '',
    askAgainOn: null,
    tenure: null,
    partnership: null,
    referredId: null,
  });
  const numbers = await client.pipeline.numbers({
    form: 'rehire',
    from: day('2026-03-01'),
    to: day('2026-03-31'),
  });
  expect(numbers.stages[0]).toMatchObject({
    reached: 3,
    conversion: { value: 1 / 3, n: 1, denominator: 3 },
    // Four days and ten; the third is still there.
    medianDays: 7,
  });
  expect(numbers.stages[2]).toMatchObject({
    stageId: asked,
    reached: 1,
    conversion: { value: 0, n: 0, denominator: 1 },
    medianDays: null,
  });
  expect(numbers.results[0]).toEqual({ form: 'rehire', open: 2, returned: 0, notNow: 0, declined: 1 });
  expect(numbers.reasons).toEqual([{ reason: 'timing', outcome: 'declined', opportunities: 1 }]);
  expect(numbers.yearsToReturn).toEqual({ value: null, n: 0, denominator: 0 });
  await expect(
    client.pipeline.numbers({ form: 'rehire', from: day('2026-03-02'), to: day('2026-03-01') }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'from', reason: 'afterTo' } });
});

test('the numbers are those of a slow and plain reference', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-20T00:00:00.000Z' });
  const { client, clock, database } = workspace;
  const stages = new Map(['rehire', 'referral'].map((form): [string, string[]] => [form, []]));
  for (const { id, form } of await client.pipeline.stages()) stages.get(form)?.push(id);
  await fc.assert(
    fc.asyncProperty(pipelineWorld, async (world) => {
      await database.keepAside((sqlite) => {
        for (const table of ['opportunity_moves', 'opportunities', 'tenures', 'partnerships']) {
          sqlite.exec(`DELETE FROM ${table}`);
        }
      });
      clock.moveTo(world.zone);
      await writeWorld(workspace, world, stages);
      const today = new Intl.DateTimeFormat('sv', { timeZone: world.zone }).format(new Date(clock.now()));
      const { reasons, ...expected } = referenceNumbers(world, stages.get('rehire') ?? [], today);
      const asked = { form: 'rehire' as const, from: day(world.from), to: day(world.to) };
      const { reasons: found, ...numbers } = await client.pipeline.numbers(asked);
      expect(numbers).toEqual({
        ...expected,
        yearsToReturn: {
          ...expected.yearsToReturn,
          value:
            expected.yearsToReturn.value === null ? null : expect.closeTo(expected.yearsToReturn.value, 9),
        },
      });
      const told = found.flatMap(({ reason, outcome, opportunities }) =>
        Array.from({ length: opportunities }, () => `${reason} ${outcome}`),
      );
      expect(told.sort()).toEqual([...reasons].sort());
      const counts = found.map(({ opportunities }) => opportunities);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
    { numRuns: 150 },
  );
});
