import { expect, test } from 'vitest';
import { z } from 'zod';
import { factStatements } from '#data/insights/facts/factRows.ts';
import { changedPagesSql, latestChangeSql, somePagesSql } from '#data/insights/facts/facts.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const steps = z.array(z.object({ detail: z.string() }));

test.each([
  ['counted by ANALYZE', true],
  ['not yet counted', false],
])('with tables %s, people are packed by indexes, and changed pages found by theirs', async (_, analysed) => {
  const { sqlite } = (await openTestWorkspace()).database;
  if (analysed) sqlite.exec('ANALYZE');
  const plan = (sql: string) =>
    steps
      .parse(sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 0)))
      .map(({ detail }) => detail);
  for (const sql of factStatements) {
    const [wanted, ...rest] = plan(sql);
    expect(wanted).toMatch(/^SCAN w VIRTUAL TABLE/);
    for (const step of rest) expect(step).toMatch(/^SEARCH /);
  }
  expect(plan(changedPagesSql)).toEqual([expect.stringContaining('USING INDEX insight_facts_changed')]);
  expect(plan(somePagesSql)).toEqual([
    expect.stringMatching(/SEARCH insight_facts USING INTEGER PRIMARY KEY/),
  ]);
  expect(plan(latestChangeSql)).toEqual([expect.stringContaining('insight_facts_changed')]);
});
