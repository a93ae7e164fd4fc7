import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { messagesSql } from '#data/managementMessages/read.ts';
import { departmentsSql } from '#data/managementMessages/unreached.ts';
import { leavingSql } from '#data/offboarding/calendar.ts';
import { dueBetweenSql, dueUpToSql, stepsByIdSql } from '#data/offboarding/dueSteps.ts';
import { leaversSql } from '#data/offboarding/leaverRows.ts';
import { dueInPeriodSql } from '#data/offboarding/numbers/stepsByOwner.ts';
import { saidSql } from '#data/offboarding/numbers/whatWasSaid.ts';
import { countsSql, openStepsSql } from '#data/offboarding/planProgress.ts';
import { stepsOfPlanSql } from '#data/offboarding/stepRows.ts';
import { underWaySql } from '#data/offboarding/underWay.ts';
import { offboardingSteps, offboardings, people, tenures } from '#data/schema/index.ts';
import { dueDay } from '#shared/domain/offboarding/dueDays.ts';
import { stepAnchor } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { anyDay, anyOffset } from '../../shared/domain/offboarding/days.ts';

const step = z.object({ detail: z.string() });

function planOf({ database }: TestWorkspace, sql: string): string[] {
  const rows = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const named = Object.fromEntries(Array.from(sql.matchAll(/:(\w+)/g), ([, name]) => [name, '']));
  const asked = sql.includes(':')
    ? rows.all(named)
    : rows.all(...Array.from(sql.matchAll(/\?/g), () => '[]'));
  return z
    .array(step)
    .parse(asked)
    .map(({ detail }) => detail);
}

/** Writes so many leavers, a month of them each with a plan of some steps, as the program keeps them. */
async function addLeavers({ database, author }: TestWorkspace, leavers: number, steps: number) {
  await database.write('test', author, (unit) => {
    for (let index = 0; index < leavers; index += 1) {
      const [personId, tenureId, offboardingId] = [author.ids.next(), author.ids.next(), author.ids.next()];
      const now = author.clock.now();
      const stamp = { version: 1, createdAt: now, updatedAt: now };
      unit.insert(people, { id: personId, familyName: `Leaver ${index}`, doNotContact: false, ...stamp });
      const endedOn = `2026-04-${String((index % 28) + 1).padStart(2, '0')}`;
      unit.insert(tenures, { id: tenureId, personId, startedOn: '2020-04-01', endedOn });
      unit.insert(offboardings, { id: offboardingId, personId, tenureId, ...stamp });
      for (let position = 0; position < steps; position += 1) {
        unit.insert(offboardingSteps, {
          id: author.ids.next(),
          offboardingId,
          personId,
          kind: 'task',
          title: `Step ${position}`,
          owner: 'hr',
          anchor: 'lastDay',
          offsetDays: position,
          after: '[]',
          position,
          state: position === 0 ? 'done' : 'open',
          note: '',
        });
      }
    }
  });
}

const hot = {
  underWaySql,
  leaversSql,
  countsSql,
  openStepsSql,
  stepsOfPlanSql,
  dueUpToSql,
  dueBetweenSql,
  stepsByIdSql,
  leavingSql,
  dueInPeriodSql,
  saidSql,
  departmentsSql,
  messagesSql,
};

test.each([
  ['counted by ANALYZE', true],
  ['not yet counted', false],
])('with tables %s, no statement reads a whole table', async (_, analysed) => {
  const workspace = await openTestWorkspace();
  await addLeavers(workspace, 300, 4);
  if (analysed) workspace.database.sqlite.exec('ANALYZE');
  for (const [name, sql] of Object.entries(hot)) {
    const scans = planOf(workspace, sql).filter((detail) => detail.startsWith('SCAN'));
    for (const scan of scans) {
      // The ids that were asked for, results of earlier steps, and the index of what is open or kept.
      expect(scan, name).toMatch(
        /^SCAN (wanted VIRTUAL TABLE|u\b|d\b|f\b|lastDay_offsets|notice_offsets|o USING (COVERING )?INDEX offboardings_open|CONSTANT ROW|management_messages USING INDEX management_messages_sent|\(?subquery|under_way)/i,
      );
    }
  }
  expect(planOf(workspace, countsSql)).toContainEqual(
    expect.stringContaining('USING COVERING INDEX offboarding_steps_plan'),
  );
  expect(planOf(workspace, openStepsSql)).toContainEqual(
    expect.stringContaining('INDEX offboarding_steps_open'),
  );
  for (const index of ['tenures_ended', 'offboardings_notice', 'offboarding_steps_by_hand']) {
    expect(planOf(workspace, dueBetweenSql)).toContainEqual(
      expect.stringMatching(new RegExp(`^SEARCH .* INDEX ${index} `)),
    );
  }
  const farewells = {
    [saidSql]: 'INDEX sqlite_autoindex_farewells_',
  };
  for (const [sql, index] of Object.entries(farewells)) {
    expect(planOf(workspace, sql)).toEqual([
      expect.stringMatching(/^SEARCH t USING COVERING INDEX tenures_ended \(ended_on>/),
      expect.stringContaining(`SEARCH f USING ${index}`),
      expect.stringMatching(/^SEARCH s USING COVERING INDEX sqlite_autoindex_person_summaries_1 /),
    ]);
  }
});

test('a board of a thousand leavers, and what is due of them, take as many statements as of three', async () => {
  const runs = async (leavers: number) => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers, 12);
    const { client, database } = workspace;
    const statements = Object.getPrototypeOf(database.sqlite.prepare('SELECT 1'));
    const spies = (['all', 'get', 'iterate'] as const).map((name) => vi.spyOn(statements, name));
    const board = await client.offboarding.board({ mine: false, limit: 1000 });
    const due = await client.offboarding.due({ mine: false, limit: 200 });
    const asked = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    expect(board.leavers).toHaveLength(leavers);
    expect(board.leavers.at(-1)?.plan).toMatchObject({ steps: 12, settled: 1 });
    expect(due.steps.total).toBeGreaterThan(leavers / 2);
    return asked;
  };
  const few = await runs(3);
  expect(few).toBeGreaterThan(0);
  expect(await runs(1000)).toBe(few);
});

const anyStep = fc.record({
  anchor: fc.constantFrom(...stepAnchor.options),
  offsetDays: anyOffset,
  dueOn: fc.option(anyDay, { freq: 4 }),
});
const anyPlan = fc.record({
  noticeOn: fc.option(anyDay),
  lastDay: anyDay,
  steps: fc.array(anyStep, { minLength: 1, maxLength: 8 }),
});

type Plan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

/** Keeps plans of people as they are, and gives their steps by id with the days the rule gives them. */
async function keepPlans({ database, author }: TestWorkspace, plans: readonly Plan[]) {
  const days = new Map<string, string | null>();
  const now = author.clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    for (const { noticeOn, lastDay, steps } of plans) {
      const [personId, tenureId, offboardingId] = [author.ids.next(), author.ids.next(), author.ids.next()];
      unit.insert(people, { id: personId, familyName: 'Test', doNotContact: false, ...stamp });
      unit.insert(tenures, { id: tenureId, personId, endedOn: lastDay });
      unit.insert(offboardings, { id: offboardingId, personId, tenureId, noticeOn, ...stamp });
      for (const [position, step] of steps.entries()) {
        const id = author.ids.next();
        days.set(id, dueDay(step, { noticeOn, lastDay }));
        const rest = { kind: 'task', title: 'Step', owner: 'hr', after: '[]', state: 'open', note: '' };
        unit.insert(offboardingSteps, { ...rest, ...step, id, offboardingId, personId, position });
      }
    }
  });
  return days;
}

test('the days that SQL counts are those of the rule', async () => {
  const workspace = await openTestWorkspace();
  const days = await keepPlans(workspace, fc.sample(anyPlan, 60));
  const everyDay = { from: '1900-01-01', to: '2200-12-31', me: null, role: 'hr' };
  const found = workspace.database.sqlite
    .prepare<[object], { id: string; dueOn: string }>(dueBetweenSql)
    .all(everyDay);
  const known = [...days].filter(([, day]) => day !== null);
  expect(new Map(found.map(({ id, dueOn }) => [id, dueOn]))).toEqual(new Map(known));
  const rows = workspace.database.sqlite
    .prepare<[string], { id: string; dueOn: string | null }>(stepsByIdSql)
    .all(JSON.stringify([...days.keys()]));
  expect(new Map(rows.map(({ id, dueOn }) => [id, dueOn]))).toEqual(days);
});

test('the steps due in some days are those whose day lies in them, in the order of their days', async () => {
  const workspace = await openTestWorkspace();
  const days = await keepPlans(workspace, fc.sample(anyPlan, 80));
  const ask = workspace.database.sqlite.prepare<[object], { id: string; dueOn: string }>(dueBetweenSql);
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const found = ask.all({ from, to, me: null, role: 'hr' });
      const expected = [...days]
        .filter(([, day]) => day !== null && day >= from && day <= to)
        .map(([id, day]) => `${day} ${id}`);
      expect(found.map(({ id, dueOn }) => `${dueOn} ${id}`)).toEqual(expected.toSorted());
    }),
  );
});
