import { expect, test } from 'vitest';
import { exportLogSql } from '#data/exports/exportLog.ts';
import * as pages from '#data/exports/people/peopleSql.ts';
import { idsSql } from '#data/exports/subject.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

test('a page of people is read by keys, and nothing is gone through', async () => {
  const { database } = await openTestWorkspace();
  const planOf = (sql: string, values: readonly unknown[]) =>
    database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((step) => step.detail)
      .filter((step) => step.startsWith('SCAN'));
  for (const [name, sql] of [...Object.entries(pages), ['idsSql', idsSql] as const]) {
    const scanned = planOf(sql, ['[]']).filter((step) => !step.startsWith('SCAN page VIRTUAL TABLE'));
    expect([name, scanned.filter((step) => !step.startsWith('SCAN (subquery'))]).toEqual([name, []]);
  }
  expect(planOf(exportLogSql, [10, 0])).toEqual(['SCAN exports USING INDEX exports_moment']);
});
