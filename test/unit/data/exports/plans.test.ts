import { describe, expect, test } from 'vitest';
import { exportLogSql } from '#data/exports/exportLog.ts';
import { keepChosen, toldSql } from '#data/exports/json/chosen.ts';
import { interactionsSql, meetingsSql, participantsSql } from '#data/exports/json/recordPages.ts';
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

describe('the interactions of a document', () => {
  const order = (whole: boolean) => ({
    people: [],
    whole,
    tiers: ['open' as const],
    reader: { role: 'hr' as const, actor: 'Aiko Sample' },
    workspace: 'w',
  });
  /** What a document's statements do, in a workspace of which the planner knows nothing, and in one where it knows a little. */
  const plansOf = async (whole: boolean, known: boolean) => {
    const { database } = await openTestWorkspace();
    const { sqlite } = database;
    if (known) sqlite.exec('ANALYZE');
    keepChosen(sqlite, []);
    const told = toldSql(order(whole));
    const plan = (sql: string, values: readonly unknown[]) =>
      sqlite
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map((step) => step.detail);
    return {
      meetings: plan(meetingsSql, []),
      interactions: plan(interactionsSql({ whole }, told.sql), ['', ...told.parameters, 500]),
      participants: plan(participantsSql, ['[]']),
    };
  };

  test.each([false, true])(
    'those of some people are found by these people (statistics: %s)',
    async (known) => {
      const { meetings, interactions, participants } = await plansOf(false, known);
      expect(meetings).toContainEqual(
        expect.stringContaining(
          'USING COVERING INDEX interaction_people_timeline (person_id=? AND present=?)',
        ),
      );
      expect(interactions).toContainEqual(expect.stringMatching(/^SEARCH m USING PRIMARY KEY \(id>\?\)/));
      expect(interactions).toContainEqual(expect.stringMatching(/^SEARCH i USING .*\(id=\?\)/));
      expect(participants).toContainEqual(
        expect.stringMatching(/^SEARCH interaction_people USING PRIMARY KEY \(interaction_id=\?\)/),
      );
    },
  );

  test.each([false, true])(
    'those of all are read as they lie, each looked up by its key (statistics: %s)',
    async (known) => {
      const { interactions } = await plansOf(true, known);
      expect(interactions).toContainEqual(expect.stringMatching(/^SEARCH i USING .*\(id>\?\)/));
      expect(interactions).toContainEqual(
        expect.stringMatching(/^SEARCH a .*USING PRIMARY KEY \(interaction_id=\?\)/),
      );
    },
  );
});
