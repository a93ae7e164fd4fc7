import { describe, expect, test } from 'vitest';
import { factsSql } from '#data/asks/facts.ts';
import { countsSql, stageSql } from '#data/pipeline/board.ts';
import { cardsSql } from '#data/pipeline/cards.ts';
import { dueBeforeSql, dueSql, withoutStepSql } from '#data/pipeline/nextSteps.ts';
import { reasonsSql, resultsSql, returnsSql } from '#data/pipeline/numbers.ts';
import { stagesSql } from '#data/pipeline/stages.ts';
import { countSql, ofPersonSql, pageSql, type TableQuestion } from '#data/pipeline/table.ts';
import { movesOfAllFormsSql, movesSql } from '#data/pipeline/ways.ts';
import { opportunities, people } from '#data/schema/index.ts';
import { opportunityColumn } from '#shared/contract/pipeline.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const scope = { owner: null, search: '' };

function planOf({ database }: TestWorkspace, sql: string, values: readonly unknown[]): string[] {
  return database.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((step) => step.detail);
}

/** 5,000 open ones and 2,000 closed, of 1,000 people, counted. */
async function large(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const { author, database, client } = workspace;
  const stages = await client.pipeline.stages();
  const now = author.clock.now();
  const made = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test.write', author, (unit) => {
    const ids = Array.from({ length: 1000 }, (_, number) => {
      const id = author.ids.next();
      unit.insert(people, { ...made, id, familyName: `Sato ${number}`, doNotContact: false });
      return id;
    });
    for (let number = 0; number < 7000; number += 1) {
      const stage = stages[number % stages.length];
      const closed = number >= 5000;
      unit.insert(opportunities, {
        ...made,
        id: author.ids.next(),
        personId: ids[number % 1000] ?? '',
        form: stage?.form ?? '',
        stageId: stage?.id ?? '',
        title: `Role ${number}`,
        nextStep: '',
        nextStepOn: number % 3 === 0 ? null : `2026-04-${String((number % 28) + 1).padStart(2, '0')}`,
        note: 'n'.repeat(number % 500),
        openedOn: '2026-03-01',
        movedAt: now,
        outcome: closed ? 'declined' : null,
        outcomeWords: '',
        closedOn: closed ? '2026-03-31' : null,
      });
    }
  });
  database.sqlite.exec('ANALYZE');
  return workspace;
}

/** What is read beside the opportunities in every plan: the few people in the bin. */
const inBin =
  /^(LIST SUBQUERY \d+|SEARCH people USING INDEX people_deleted|CREATE BLOOM FILTER|MULTI-INDEX OR|INDEX \d+|SEARCH people USING INDEX people_deceased|SCAN people USING COVERING INDEX people_gone)/;
const reading = (steps: readonly string[]) => steps.filter((step) => !inBin.test(step));

describe.each([
  ['empty', openTestWorkspace],
  ['of 5,000 open ones, counted by ANALYZE', large],
])('with tables %s', (_, open) => {
  test('the board and its stages come from their index alone, and nothing is sorted', async () => {
    const workspace = await open();
    for (const asked of [scope, { owner: 'Mio', search: '' }]) {
      const whose = asked.owner === null ? [] : [asked.owner];
      expect(reading(planOf(workspace, countsSql(asked).sql, whose))).toEqual([
        'SCAN o USING COVERING INDEX opportunities_board',
      ]);
      expect(reading(planOf(workspace, stageSql(asked).sql, ['rehire', 'x', ...whose, 30, 0]))).toEqual([
        'SEARCH o USING COVERING INDEX opportunities_board (form=? AND stage_id=?)',
      ]);
    }
    const steps = planOf(workspace, stagesSql, []);
    expect(steps).toContain('SCAN o USING COVERING INDEX opportunities_board');
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^SCAN (g|o|used)\b/)]),
    );
  });

  test('a search looks names up person by person', async () => {
    const workspace = await open();
    const { sql, parameters } = countsSql({ owner: null, search: '山田' });
    expect(planOf(workspace, sql, parameters)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^SEARCH p USING (COVERING )?INDEX sqlite_autoindex_people_1 \(id=\?\)/),
        expect.stringMatching(/^SEARCH n USING (COVERING )?INDEX person_names_seq \(seq=\?\)/),
      ]),
    );
  });

  test('cards and what the rules look at are fetched by their keys', async () => {
    const workspace = await open();
    const cards = planOf(workspace, cardsSql, ['[]']);
    expect(cards.filter((step) => step.startsWith('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN page VIRTUAL TABLE/),
    ]);
    const facts = planOf(workspace, factsSql, [{ people: '[]', today: '' }]);
    expect(facts.filter((step) => step.startsWith('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN asked VIRTUAL TABLE/),
    ]);
    expect(reading(planOf(workspace, ofPersonSql, ['x']))).toEqual([
      'SEARCH opportunities USING INDEX opportunities_person (person_id=?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  test('the table sorts no more than the narrow rows of one index, by every column', async () => {
    const workspace = await open();
    const index = /^(SEARCH|SCAN) o USING COVERING INDEX opportunities_table/;
    const beside =
      /^(SEARCH s USING INDEX sqlite_autoindex_person_summaries_\d+ \(person_id=\?\)|SEARCH g USING PRIMARY KEY \(id=\?\)|USE TEMP B-TREE FOR ORDER BY)/;
    for (const sort of opportunityColumn.options) {
      for (const descending of [false, true]) {
        for (const state of ['open', 'closed', 'all'] as const) {
          const question: TableQuestion = {
            forms: ['rehire'],
            state,
            sort,
            descending,
            owner: null,
            search: '',
          };
          const [first, ...others] = reading(planOf(workspace, pageSql(question).sql, ['rehire', 100, 0]));
          expect([sort, first]).toEqual([sort, expect.stringMatching(index)]);
          for (const step of others) expect([sort, step]).toEqual([sort, expect.stringMatching(beside)]);
          expect(reading(planOf(workspace, countSql(question).sql, ['rehire']))).toEqual([
            expect.stringMatching(index),
          ]);
        }
      }
    }
  });

  test('next steps and numbers read ranges of their indexes', async () => {
    const workspace = await open();
    const due = { before: '2026-04-01', owner: 'Mio', limit: 10, form: 'rehire' };
    const range = 'SEARCH o USING COVERING INDEX opportunities_next_step (next_step_on<?)';
    for (const mine of [false, true]) {
      expect(reading(planOf(workspace, dueSql(mine), [due]))).toEqual([range]);
      for (const ofForm of [false, true]) {
        expect(reading(planOf(workspace, dueBeforeSql(mine, ofForm), [due]))).toEqual([range]);
      }
      expect(reading(planOf(workspace, withoutStepSql(mine), [due]))).toEqual([
        expect.stringMatching(/^(SCAN|SEARCH) o USING COVERING INDEX opportunities_board/),
      ]);
    }
    const asked = { from: '2026-01-01', to: '2026-04-01', form: 'rehire' };
    const opened = 'SEARCH o USING COVERING INDEX opportunities_opened (opened_on>? AND opened_on<?)';
    for (const sql of [resultsSql, reasonsSql, movesSql, movesOfAllFormsSql]) {
      const steps = planOf(workspace, sql, [asked]);
      expect(steps).toContain(opened);
      expect(reading(steps).filter((step) => step.startsWith('SCAN'))).toEqual([]);
    }
    const returns = planOf(workspace, returnsSql, [asked]);
    expect(returns).toContain(
      'SEARCH o USING COVERING INDEX opportunities_closed (closed_on>? AND closed_on<?)',
    );
    expect(reading(returns).filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});
