import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { latestInteractions } from '#data/insights/latest.ts';
import { networkInsights } from '#data/insights/network.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

// Each makes encrypted workspaces, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const steps = z.array(z.object({ detail: z.string() }));

/** The plans of all statements that `work` prepares, step by step. */
function plansOf({ database }: TestWorkspace, work: () => unknown): string[] {
  const spy = vi.spyOn(database.sqlite, 'prepare');
  work();
  const statements = [...new Set(spy.mock.calls.map(([sql]) => sql))];
  spy.mockRestore();
  return statements.flatMap((sql) => {
    const parameters = Array.from(sql.matchAll(/\?/g), () => '');
    const named = { day: '', nextDay: '', from: '', to: '', since: '', before: '', events: '[]' };
    const plan = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    return steps
      .parse(sql.includes(':') ? plan.all(named) : plan.all(...parameters))
      .map(({ detail }) => detail);
  });
}

test.each([
  ['counted by ANALYZE', true],
  ['not yet counted', false],
])('with tables %s, the numbers read interactions by ranges of their indexes', async (_, analysed) => {
  const workspace = await openTestWorkspace();
  const size = { seed: 3, people: 400, interactions: 2000 };
  for await (const _progress of fillWithSample(workspace.database, workspace.author, size));
  if (analysed) workspace.database.sqlite.exec('ANALYZE');
  const scope = { on: null, from: null, to: null };
  const plans = plansOf(workspace, () => networkInsights(workspace.database, scope, workspace.clock));
  const touching = plans.filter((step) => /\b(interactions|interaction_people|exchanges)\b/.test(step));
  expect(touching.length).toBeGreaterThanOrEqual(4);
  for (const step of touching) {
    expect(step).toMatch(
      /^SEARCH (interactions|interaction_people|exchanges) USING (COVERING )?INDEX .*(occurred_at>|happened_on>)/,
    );
  }
  const scans = plans.filter((step) => step.startsWith('SCAN'));
  for (const step of scans) {
    // Results of earlier steps, the events of the period, the few kinds of give and ask, the two narrow indexes over all leavers, and the short list of members.
    expect(step).toMatch(
      /COVERING INDEX|SCAN (CONSTANT ROW|alumni|granted|reachable|firsts|watched|\(subquery|memberships|m\b|k\b|e VIRTUAL TABLE)/,
    );
  }
});

test('the latest interactions are read from the end of their index', async () => {
  const workspace = await openTestWorkspace();
  const reader = { role: 'recruiter' as const, actor: 'Test' };
  const plans = plansOf(workspace, () => latestInteractions(workspace.database, reader, 10));
  expect(plans).toContainEqual(
    expect.stringMatching(/^SCAN interactions USING INDEX interactions_occurred$/),
  );
  // The one sort is that of an interaction's few people.
  expect(plans.filter((step) => step.includes('TEMP B-TREE'))).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  expect(plans.at(-1)).toBe('USE TEMP B-TREE FOR ORDER BY');
});
