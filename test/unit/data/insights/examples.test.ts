import { expect, test } from 'vitest';
import { networkInsights } from '#data/insights/network.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { TestClock } from '#test/support/workspace.ts';
import { inDatabaseWith, type World, type WorldPerson } from './world.ts';

/* The examples of docs/metrics.md, one after the other. */

const nobody: WorldPerson = {
  doNotContact: false,
  deceasedOn: null,
  inBin: false,
  tenures: [],
  contactPoints: [],
  consents: [],
  membership: null,
};

const left = (endedOn: string | null, startedOn: string | null = '2015-04-01') => ({ startedOn, endedOn });

/** Left on 31 March 2020 and joined at once. */
const member: WorldPerson = {
  ...nobody,
  tenures: [left('2020-03-31')],
  membership: { invitedOn: '2020-04-01', joinedOn: '2020-04-01', leftOn: null },
};

const hr = { role: 'hr' as const, actor: 'Test' };

async function metric(world: Partial<World>, name: MetricName, on: string, zone = 'Asia/Tokyo') {
  const scope = { on: plainDate.parse(on), from: null, to: null };
  const whole = { people: [], interactions: [], exchanges: [], ...world };
  const { metrics } = await inDatabaseWith(whole, (database) =>
    networkInsights(database, scope, new TestClock('2026-04-01T00:00:00.000Z', zone), hr),
  );
  return metrics[name];
}

const count = (n: number) => ({ value: n, n, denominator: null });

test('alumni: from the last day on, not while here again, not after death', async () => {
  const people: WorldPerson[] = [
    { ...nobody, tenures: [left('2024-03-31')] },
    { ...nobody, tenures: [left('2020-03-31'), left(null, '2023-04-01')] },
    { ...nobody, tenures: [left('2024-03-31'), left('2026-03-31', '2024-04-01')] },
    { ...nobody, tenures: [left('2020-03-31')], deceasedOn: '2024-03-31' },
  ];
  expect(await metric({ people }, 'alumni', '2024-03-30')).toEqual(count(1));
  expect(await metric({ people }, 'alumni', '2024-03-31')).toEqual(count(1));
  expect(await metric({ people }, 'alumni', '2026-03-31')).toEqual(count(2));
});

test('reachable: of two words on one day the later one counts', async () => {
  const word = { purpose: 'news' as const, channel: 'email' as const, decidedOn: '2024-05-01' };
  const person = (...states: ('granted' | 'withdrawn')[]): WorldPerson => ({
    ...nobody,
    tenures: [left('2020-03-31')],
    contactPoints: [{ channel: 'email', usable: true }],
    consents: states.map((state) => ({ ...word, state })),
  });
  const tookBack = { people: [person('granted', 'withdrawn')] };
  const gaveAgain = { people: [person('withdrawn', 'granted')] };
  expect(await metric(tookBack, 'reachable', '2024-05-01')).toEqual(count(0));
  expect(await metric(gaveAgain, 'reachable', '2024-05-01')).toEqual(count(1));
  expect(await metric(gaveAgain, 'reachable', '2024-04-30')).toEqual(count(0));
});

test('active: the day a moment falls on is the day in the user’s zone', async () => {
  const call = {
    // 00:30 on 1 April in Tokyo, still 31 March in London.
    occurredAt: '2025-03-31T15:30:00.000Z',
    direction: 'fromAlumnus' as const,
    purpose: 'reply' as const,
    inBin: false,
    people: [0],
  };
  const world = { people: [member], interactions: [call] };
  expect(await metric(world, 'active', '2025-03-31', 'Asia/Tokyo')).toEqual(count(0));
  expect(await metric(world, 'active', '2025-03-31', 'Europe/London')).toEqual(count(1));
  expect(await metric(world, 'active', '2026-03-31', 'Asia/Tokyo')).toEqual(count(1));
  expect(await metric(world, 'active', '2026-03-31', 'Europe/London')).toEqual(count(0));
});

test('active: outreach from the company alone never counts', async () => {
  const letter = {
    occurredAt: '2026-01-10T03:00:00.000Z',
    direction: 'toAlumnus' as const,
    purpose: 'news' as const,
    inBin: false,
    people: [0],
  };
  const world = { people: [member], interactions: [letter] };
  expect(await metric(world, 'active', '2026-03-31')).toEqual(count(0));
  expect(await metric(world, 'participationRate', '2026-03-31')).toEqual({ value: 0, n: 0, denominator: 1 });
});

test('leavers: a contract that goes on the next morning is no leave, and nobody leaves by dying', async () => {
  const people: WorldPerson[] = [
    { ...nobody, tenures: [left('2026-03-31'), left(null, '2026-04-01')] },
    { ...nobody, tenures: [left('2026-03-30'), left(null, '2026-04-01')] },
    { ...nobody, tenures: [left('2026-03-31')], deceasedOn: '2026-03-31' },
    { ...nobody, tenures: [left('2026-03-31')], deceasedOn: '2026-04-01' },
  ];
  expect(await metric({ people }, 'leavers', '2026-03-31')).toEqual(count(2));
});

test('return rate: who left too short a time ago is censored', async () => {
  const people: WorldPerson[] = [
    { ...nobody, tenures: [left('2022-03-31'), left(null, '2023-03-31')] },
    { ...nobody, tenures: [left('2022-03-31')] },
    { ...nobody, tenures: [left('2025-12-31')] },
  ];
  const within1 = await metric({ people }, 'returnRate1Year', '2026-03-31');
  expect(within1).toEqual({ value: 0.5, n: 1, denominator: 3 });
  expect(await metric({ people }, 'returnRate5Years', '2026-03-31')).toEqual({
    value: null,
    n: 1,
    denominator: 3,
  });
  expect(await metric({ people }, 'medianYearsToReturn', '2026-03-31')).toEqual({
    value: 1,
    n: 1,
    denominator: 3,
  });
});

test('message mix: a message to two people counts twice', async () => {
  const message = {
    occurredAt: '2026-01-10T03:00:00.000Z',
    direction: 'toAlumnus' as const,
    inBin: false,
  };
  const interactions = [
    { ...message, purpose: 'news' as const, people: [0, 1] },
    { ...message, purpose: 'askReferral' as const, people: [0] },
    { ...message, purpose: 'askRehire' as const, direction: 'mutual' as const, people: [1] },
  ];
  const world = { people: [member, member], interactions };
  expect(await metric(world, 'messageMix', '2026-03-31')).toEqual({ value: 1 / 3, n: 1, denominator: 3 });
});

test('good parting: talk and thanks by the last day; the eNPS counts every score', async () => {
  const leaver = (heldOn: string, givenOn: string | null, score: number | null): WorldPerson => ({
    ...nobody,
    tenures: [{ ...left('2026-03-31'), farewell: { heldOn, givenOn, score } }],
  });
  const people = [
    leaver('2026-03-24', '2026-03-31', 9),
    leaver('2026-03-24', '2026-04-01', 10),
    leaver('2026-04-02', '2026-03-31', 6),
    leaver('2026-03-20', '2026-03-30', null),
    { ...nobody, tenures: [left('2026-03-15')] },
  ];
  expect(await metric({ people }, 'goodPartingRate', '2026-04-01')).toEqual({
    value: 2 / 5,
    n: 2,
    denominator: 5,
  });
  expect(await metric({ people }, 'leaverEnps', '2026-04-01')).toEqual({
    value: 100 / 3,
    n: 3,
    denominator: 3,
  });
});
