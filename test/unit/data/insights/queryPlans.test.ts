import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { latestInteractions } from '#data/insights/latest.ts';
import { networkInsights } from '#data/insights/network.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const steps = z.array(z.object({ detail: z.string() }));
const reader = { role: 'recruiter' as const, actor: 'Test' };

/** The plans of all statements that `work` prepares, step by step. */
async function plansOf({ database }: TestWorkspace, work: () => unknown): Promise<string[]> {
  const spy = vi.spyOn(database.sqlite, 'prepare');
  await work();
  const statements = [...new Set(spy.mock.calls.map(([sql]) => sql))].filter((sql) => !/^PRAGMA/.test(sql));
  spy.mockRestore();
  return statements.flatMap((sql) => {
    const names = [...new Set(Array.from(sql.matchAll(/:([a-z]\w*)/gi), ([, name = '']) => name))];
    const plan = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const placed = Array.from(sql.matchAll(/\?/g), () => '');
    const named = Object.fromEntries(names.map((name) => [name, name === 'events' ? '[]' : '']));
    return steps
      .parse(names.length > 0 ? plan.all(...placed, named) : plan.all(...placed))
      .map(({ detail }) => detail);
  });
}

test.each([
  ['counted by ANALYZE', true],
  ['not yet counted', false],
])('with tables %s, the numbers of people are read from the facts alone', async (_, analysed) => {
  const workspace = await openTestWorkspace();
  const size = { seed: 3, people: 400, interactions: 2000 };
  for await (const _progress of fillWithSample(workspace.database, workspace.author, size));
  if (analysed) workspace.database.sqlite.exec('ANALYZE');
  const scope = { on: null, from: null, to: null };
  const plans = await plansOf(workspace, () =>
    networkInsights(workspace.database, scope, workspace.clock, reader),
  );
  expect(plans.length).toBeGreaterThan(3);
  expect(
    plans.filter((step) => /\b(interaction_people|interactions|exchanges|consents)\b/.test(step)),
  ).toEqual([]);
  // Results of earlier steps, and what there is little of: kinds of give and ask, stages.
  for (const step of plans.filter((each) => each.startsWith('SCAN'))) {
    expect(step).toMatch(
      /COVERING INDEX|SCAN (CONSTANT ROW|k\b|pipeline_stages|\w+ USING INDEX pipeline_stages_form|\(subquery|\w+ VIRTUAL TABLE)/,
    );
  }
});

test('the latest interactions are read from the end of their index', async () => {
  const workspace = await openTestWorkspace();
  const plans = await plansOf(workspace, () => latestInteractions(workspace.database, reader, 10));
  expect(plans).toContainEqual(
    expect.stringMatching(/^SCAN interactions USING INDEX interactions_occurred$/),
  );
  // The one sort is that of an interaction's few people.
  expect(plans.filter((step) => step.includes('TEMP B-TREE'))).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  expect(plans.at(-1)).toBe('USE TEMP B-TREE FOR ORDER BY');
});
