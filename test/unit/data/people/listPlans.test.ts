import { describe, expect, test } from 'vitest';
import { factsSql } from '#data/people/foundIn.ts';
import { notesSql } from '#data/people/foundNotes.ts';
import { rowsSql } from '#data/people/list.ts';
import { byNameSql, stagesOf } from '#data/people/matches.ts';
import { mirrored, orderedSql } from '#data/people/order.ts';
import { pageSql } from '#data/people/pages.ts';
import { foundSql } from '#data/people/search.ts';
import { selectionSql } from '#data/people/selection.ts';
import { type PeopleSelection, personColumn } from '#shared/contract/peopleList.ts';
import { personId } from '#shared/domain/ids.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { askingAs, drawCrowd, writeCrowd } from './crowd.ts';

const asking = askingAs('hr');

function planOf({ database }: TestWorkspace, sql: string, values: readonly unknown[]): string[] {
  return database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((step) => step.detail);
}

/** Small tables and counted ones can have different plans. */
async function analysed(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  await writeCrowd(workspace, drawCrowd(60));
  workspace.database.sqlite.exec('ANALYZE');
  return workspace;
}

describe.each([
  ['empty', openTestWorkspace],
  ['counted by ANALYZE', analysed],
])('with tables %s', (_, open) => {
  test('a page in any order, from either end, reads one index and sorts nothing', async () => {
    const workspace = await open();
    for (const sort of personColumn.options) {
      for (const descending of [false, true]) {
        for (const order of [{ sort, descending }, mirrored({ sort, descending })]) {
          const once = [expect.stringMatching(/^SCAN s USING COVERING INDEX person_summaries_/)];
          expect([order, planOf(workspace, pageSql(order), [100, 0])]).toEqual([order, once]);
          expect([order, planOf(workspace, orderedSql(order), [])]).toEqual([order, once]);
        }
      }
    }
  });

  test('the rows of a page are fetched by their keys', async () => {
    const steps = planOf(await open(), rowsSql, ['[]']);
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN page VIRTUAL TABLE/),
    ]);
  });

  test('a search looks people up and goes through none of their tables', async () => {
    const workspace = await open();
    const { reader } = asking;
    for (const search of ['山', '山田', 'yamada 山 契約']) {
      const found = foundSql(workspace.database.sqlite, search, reader);
      for (const { sql, parameters } of [
        ...stagesOf(workspace.database.sqlite, search, reader),
        ...(found ? [found] : []),
      ]) {
        for (const step of planOf(workspace, sql, parameters)) {
          expect(step).toMatch(
            /^(SCAN (people|notes)_search VIRTUAL TABLE INDEX \d+:.*M|SEARCH person_names USING PRIMARY KEY \(folded|USE TEMP B-TREE FOR DISTINCT|MERGE \(UNION\)|LEFT$|RIGHT$|USE TEMP B-TREE FOR ORDER BY|COMPOUND QUERY|LEFT-MOST SUBQUERY|UNION USING TEMP B-TREE)/,
          );
        }
      }
    }
    expect(planOf(workspace, byNameSql, ['[]'])).toEqual([
      expect.stringMatching(/^SCAN found VIRTUAL TABLE/),
      'SEARCH s USING INTEGER PRIMARY KEY (rowid=?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  test('a selection by search or by name looks its people up', async () => {
    const workspace = await open();
    const { sqlite } = workspace.database;
    const id = personId.parse('00000000-0000-7000-8000-000000000001');
    const selections: PeopleSelection[] = [
      { type: 'some', people: [id] },
      { type: 'all', search: 'yamada', filter: null, except: [] },
    ];
    for (const selection of selections) {
      const { sql, parameters } = selectionSql(sqlite, asking, selection);
      const steps = planOf(workspace, sql, parameters).filter((step) => / s( |$)/.test(step));
      expect(steps).toEqual([
        expect.stringMatching(
          /^SEARCH s USING (INTEGER PRIMARY KEY|COVERING INDEX sqlite_autoindex\S* \(person_id)/,
        ),
      ]);
    }
  });

  test('why somebody was found is read of the people asked for alone', async () => {
    const workspace = await open();
    const steps = [...planOf(workspace, factsSql, ['[]']), ...planOf(workspace, notesSql, ['', '[]', ''])];
    for (const step of steps.filter((each) => each.startsWith('SCAN'))) {
      expect(step).toMatch(/^SCAN (a VIRTUAL TABLE|json_each|asked|\(subquery|a$)/);
    }
    expect(steps.filter((step) => step.startsWith('SEARCH a ')).length).toBeGreaterThan(0);
  });
});
