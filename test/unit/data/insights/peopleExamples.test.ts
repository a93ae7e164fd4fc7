import { expect, test } from 'vitest';
import { cohortsOf } from '#data/insights/cohorts.ts';
import { departmentsOf } from '#data/insights/departments.ts';
import { exchangesOf } from '#data/insights/exchanges.ts';
import { messageMixOf } from '#data/insights/messageMix.ts';
import { orientationMixOf } from '#data/insights/orientationMix.ts';
import type { Purpose } from '#shared/domain/vocabulary.ts';
import type { World, WorldPerson } from './world.ts';
import { factsOfWorld } from './worldFacts.ts';
import { questionIn } from './worldsOfPeople.ts';

/* The examples of docs/metrics.md for what people did and wanted over time. */

const alumnus = (given: Partial<WorldPerson> = {}): WorldPerson => ({
  ...{ doNotContact: false, deceasedOn: null, inBin: false },
  tenures: [{ startedOn: '2015-04-01', endedOn: '2020-03-31' }],
  ...{ contactPoints: [], consents: [], membership: null },
  ...given,
});

const asked = (world: Partial<World>, on: string) => {
  const whole = { people: [], interactions: [], exchanges: [], ...world };
  const year = String(Number(on.slice(0, 4)) - 1);
  const question = questionIn({ world: whole, zone: 'Asia/Tokyo', on, from: `${year}-04-01`, to: on });
  return [factsOfWorld(whole), question] as const;
};

test('one-sided: two requests for one piece of news are not more than two each', () => {
  const sent: Purpose[][] = [
    ['news', 'askRehire', 'askReferral'],
    ['news', 'askRehire', 'askRehire', 'askFavour'],
    ['askFavour'],
    ['checkIn'],
  ];
  const interactions = sent.flatMap((purposes, person) =>
    purposes.map((purpose) => ({
      ...{ occurredAt: '2026-01-10T03:00:00.000Z', direction: 'toAlumnus' as const, purpose, inBin: false },
      people: [person],
    })),
  );
  const people = sent.map(() => alumnus());
  const { metrics } = messageMixOf(...asked({ people, interactions }, '2026-03-31'));
  expect(metrics.oneSided).toEqual({ value: 0.5, n: 2, denominator: 4 });
});

test('cohorts: a year is told when it was over for everybody who left in it', () => {
  const membership = { invitedOn: null, joinedOn: '2024-01-01', leftOn: null };
  const left = (endedOn: string) => alumnus({ tenures: [{ startedOn: '2015-04-01', endedOn }], membership });
  const people = [left('2023-03-31'), left('2023-06-30')];
  const met = {
    occurredAt: '2024-03-01T03:00:00.000Z',
    direction: 'mutual' as const,
    purpose: 'other' as const,
  };
  const world = { people, interactions: [{ ...met, inBin: false, people: [0] }] };
  const one = { years: 1, people: 2, active: 1 };
  expect(cohortsOf(...asked(world, '2025-12-31'))).toEqual([
    { leaveYear: 2023, leavers: 2, years: [one, { years: 2, people: 2, active: 0 }] },
  ]);
  expect(cohortsOf(...asked(world, '2025-12-30'))).toEqual([{ leaveYear: 2023, leavers: 2, years: [one] }]);
  expect(cohortsOf(...asked(world, '2024-12-30'))).toEqual([]);
});

test('gives and asks: of the period, and of each calendar year up to the day', () => {
  const of = { person: 0, act: 'gave' as const };
  const exchanges = [
    { ...of, party: 'alumnus' as const, kind: 'referral' as const, happenedOn: '2025-05-10' },
    { ...of, party: 'company' as const, kind: 'referenceLetter' as const, happenedOn: '2026-04-02' },
  ];
  const numbers = exchangesOf(...asked({ people: [alumnus()], exchanges }, '2026-03-31'));
  expect(numbers.metrics.alumniGave.value).toBe(1);
  expect(numbers.metrics.companyGave.value).toBe(0);
  const nothing = { alumniGave: 0, companyGave: 0, alumniAsked: 0, companyAsked: 0 };
  expect(numbers.exchanges).toEqual([
    { year: 2025, ...nothing, alumniGave: 1 },
    { year: 2026, ...nothing },
  ]);
});

test('what people want over time: by the latest record of that day or before it', () => {
  const wish = { kind: 'mentor' as const };
  const person = alumnus({
    orientations: [
      { ...wish, strength: 2, recordedOn: '2025-05-01' },
      { ...wish, strength: 0, recordedOn: '2025-07-01' },
    ],
  });
  const { days, kinds, nothing } = orientationMixOf(...asked({ people: [person] }, '2025-09-30'));
  expect(days.slice(-3)).toEqual(['2025-03-30', '2025-06-30', '2025-09-30']);
  expect(kinds.find(({ kind }) => kind === 'mentor')?.people.slice(-3)).toEqual([0, 1, 0]);
  expect(nothing.slice(-3)).toEqual([1, 0, 1]);
});

test('departments: one however it is written, called as most have it', () => {
  const of = (department: string, joinedOn: string | null = null) =>
    alumnus({
      tenures: [{ startedOn: '2015-04-01', endedOn: '2020-03-31', department }],
      membership: { invitedOn: null, joinedOn, leftOn: null },
    });
  const people = [of('SALES', '2021-01-01'), of('Sales'), of('Sales'), alumnus()];
  const none = { reachable: 0, joined: 0, active: 0 };
  expect(departmentsOf(...asked({ people }, '2026-03-31'))).toEqual([
    { department: 'Sales', alumni: 3, ...none, joined: 1 },
    { department: null, alumni: 1, ...none },
  ]);
});
