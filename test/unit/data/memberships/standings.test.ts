import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, noDayYet } from '#data/insights/facts/factPage.ts';
import { networkInsights } from '#data/insights/network.ts';
import { countStandings, newMembersSql } from '#data/memberships/members.ts';
import { movesPerMonth } from '#data/memberships/perMonth.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, TestClock } from '#test/support/workspace.ts';
import { inDatabaseWith, type World, type WorldPerson } from '../insights/world.ts';
import { questions } from '../insights/worlds.ts';

const hr = { role: 'hr' as const, actor: 'Test' };

/** The standings of a world on a day, and what Insights say of it. */
async function onDay(world: World, day: string) {
  const on = plainDate.parse(day);
  const clock = new TestClock(`${day}T00:00:01.000Z`, 'UTC');
  return await inDatabaseWith(world, async (database) => ({
    standings: await countStandings({ database, clock, segmentId: null }),
    metrics: (await networkInsights(database, { on, from: null, to: null }, clock, hr)).metrics,
  }));
}

test('joined, active, dormant and returning are the numbers of Insights, and part the joined with the quiet', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ world, on }) => {
      const { standings, metrics } = await onDay(world, on);
      for (const name of ['joined', 'active', 'dormant', 'returning'] as const) {
        expect([name, standings[name]]).toEqual([name, metrics[name].n]);
      }
      expect(standings.active + standings.dormant + standings.quiet).toBe(standings.joined);
      expect(standings.returning).toBeLessThanOrEqual(standings.active);
    }),
    { numRuns: 25 },
  );
});

const nobody: WorldPerson = {
  doNotContact: false,
  deceasedOn: null,
  inBin: false,
  tenures: [{ startedOn: '2015-04-01', endedOn: '2020-03-31' }],
  contactPoints: [],
  consents: [],
  membership: null,
};
const member = (joinedOn: string, leftOn: string | null = null): WorldPerson => ({
  ...nobody,
  membership: { invitedOn: null, joinedOn, leftOn },
});
const attended = (day: string, ...people: number[]) => ({
  ...{ occurredAt: `${day}T03:00:00.000Z`, direction: 'mutual' as const, purpose: 'other' as const },
  ...{ inBin: false, people },
});
const worldOf = (people: WorldPerson[], interactions: World['interactions'] = []): World => ({
  ...{ people, interactions, exchanges: [] },
});

test('the example of docs/metrics.md: active, dormant for a year, returning', async () => {
  const world = worldOf([member('2020-04-01')], [attended('2023-05-10', 0), attended('2025-06-02', 0)]);
  const on = async (day: string) => {
    const { active, dormant, returning } = (await onDay(world, day)).standings;
    return { active, dormant, returning };
  };
  expect(await on('2024-05-09')).toMatchObject({ active: 1, dormant: 0 });
  expect(await on('2024-05-10')).toEqual({ active: 0, dormant: 1, returning: 0 });
  expect(await on('2025-06-01')).toEqual({ active: 0, dormant: 1, returning: 0 });
  expect(await on('2025-06-02')).toEqual({ active: 1, dormant: 0, returning: 1 });
  expect(await on('2026-06-01')).toEqual({ active: 1, dormant: 0, returning: 1 });
  expect(await on('2026-06-02')).toEqual({ active: 0, dormant: 1, returning: 0 });
});

test('who joined less than a year ago and did nothing is quiet; new for 60 days', async () => {
  const world = worldOf([member('2026-01-01')]);
  const on = async (day: string) => (await onDay(world, day)).standings;
  expect(await on('2026-03-01')).toMatchObject({ joined: 1, quiet: 1, dormant: 0, toWelcome: 1 });
  expect(await on('2026-03-02')).toMatchObject({ quiet: 1, toWelcome: 0 });
  expect(await on('2026-12-31')).toMatchObject({ quiet: 1, dormant: 0 });
  expect(await on('2027-01-01')).toMatchObject({ quiet: 0, dormant: 1 });
});

test('every alumnus stands in one place: not invited, invited, joined or left', async () => {
  const world = worldOf([
    nobody,
    { ...nobody, membership: { invitedOn: '2021-01-01', joinedOn: null, leftOn: null } },
    member('2021-01-01'),
    member('2021-01-01', '2022-01-01'),
    { ...member('2026-03-20'), deceasedOn: '2026-03-25' },
    { ...member('2026-03-20'), inBin: true },
    { ...member('2026-03-20'), tenures: [{ startedOn: '2015-04-01', endedOn: null }] },
  ]);
  expect((await onDay(world, '2026-04-01')).standings).toEqual({
    ...{ notInvited: 1, invited: 1, joined: 1, left: 1, active: 0, returning: 0, quiet: 0, dormant: 1 },
    // The one who joined and is still here; nobody who died is welcomed.
    toWelcome: 1,
  });
});

test('what was done after the day, and before it, tells nobody’s standing on the day', async () => {
  const world = worldOf([member('2020-04-01')], [attended('2024-08-01', 0), attended('2027-01-01', 0)]);
  const on = async (day: string) => {
    const { active, dormant } = (await onDay(world, day)).standings;
    return { active, dormant };
  };
  expect(await on('2025-07-31')).toEqual({ active: 1, dormant: 0 });
  expect(await on('2025-08-01')).toEqual({ active: 0, dormant: 1 });
});

test('each day counts in one month, also where months end on different days', () => {
  const day = plainDate.parse('2026-05-31');
  const moved = (joined: string) => ({ joinedOn: dayNumber(joined), leftOn: noDayYet });
  const counted = movesPerMonth(
    [moved('2024-05-31'), moved('2024-06-01'), moved('2026-03-31'), moved('2026-04-01'), moved('2026-06-01')],
    day,
  );
  expect(counted).toHaveLength(24);
  expect(counted.filter(({ joined }) => joined > 0)).toEqual([
    { on: '2024-06-30', joined: 1, left: 0 },
    { on: '2026-03-31', joined: 1, left: 0 },
    { on: '2026-04-30', joined: 1, left: 0 },
  ]);
});

test('who is to be welcomed comes from the index of who joined when', async () => {
  const { database } = await openTestWorkspace();
  const planOf = (sql: string, asked: object) =>
    JSON.stringify(database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(asked));
  const welcome = planOf(newMembersSql, { since: '', today: '' });
  expect(welcome).toContain('SEARCH m USING COVERING INDEX memberships_joined');
  expect(welcome).not.toContain('SCAN');
});
