import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '#data/database/database.ts';
import { cohortsOf } from '#data/insights/cohorts.ts';
import { departmentsOf } from '#data/insights/departments.ts';
import { exchangesOf } from '#data/insights/exchanges.ts';
import { messageMixOf } from '#data/insights/messageMix.ts';
import { opennessMixOf } from '#data/insights/opennessMix.ts';
import { orientationMixOf } from '#data/insights/orientationMix.ts';
import { peopleBehind } from '#data/insights/people/peopleBehind.ts';
import { behind as behindMark } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import { runCount } from '#test/support/runCount.ts';
import * as reference from './reference.ts';
import * as ofPeople from './referenceOfPeople.ts';
import { inDatabaseWith } from './world.ts';
import { factsOfWorld } from './worldFacts.ts';
import type { Question } from './worlds.ts';
import { questionIn, wishfulQuestions } from './worldsOfPeople.ts';

const reader = { role: 'hr' as const, actor: 'Test' };

/** Goes through very many worlds; the database behind them has only what the program begins with. */
async function inManyWorlds(
  check: (ask: (behind: unknown) => number[], asked: Question) => void,
  numRuns = runCount(100),
): Promise<void> {
  await inDatabaseWith({ people: [], interactions: [], exchanges: [] }, ({ sqlite }: Database) => {
    fc.assert(
      fc.property(wishfulQuestions, (asked) => {
        const facts = factsOfWorld(asked.world);
        const question = questionIn(asked);
        const ask = (behind: unknown) =>
          peopleBehind({ facts, question, sqlite, reader }, behindMark.parse(behind));
        check(ask, asked);
      }),
      { numRuns },
    );
  });
}

test('the people behind a number of the day are as many as it says', async () => {
  await inManyWorlds((ask, { world, on, from, to, zone }) => {
    const { alumni, ...others } = reference.stateOn(world, on, zone);
    const metric = (name: MetricName) => ask({ figure: 'metric', metric: name }).length;
    for (const [name, people] of Object.entries({ alumni, ...others })) {
      expect([name, ask({ figure: 'metric', metric: name }).length]).toEqual([name, people]);
      const stage = name === 'alumni' ? 'leavers' : name;
      if (name === 'dormant' || name === 'returning') continue;
      expect([stage, ask({ figure: 'funnel', stage }).length]).toEqual([stage, people]);
    }
    expect(metric('participationRate')).toBe(others.active);
    expect(metric('participationRateOfReachable')).toBe(others.active);
    expect(metric('leavers')).toBe(reference.leaversIn(world, from, to));
    for (const [name, { n }] of Object.entries(reference.returns(world, on))) {
      expect([name, ask({ figure: 'metric', metric: name }).length]).toEqual([name, n]);
    }
  });
});

test('the people behind gives, asks and messages are those who gave, asked and received', async () => {
  await inManyWorlds((ask, { world, on, from, to, zone }) => {
    const sides = { alumnus: ['alumniGave', 'alumniAsked'], company: ['companyGave', 'companyAsked'] };
    for (const [party, [gave, asked]] of Object.entries(sides)) {
      const of = (act: string, first: string, last: string) =>
        ofPeople.exchanged(world, party, act, first, last).people;
      expect(ask({ figure: 'metric', metric: gave })).toEqual(of('gave', from, to));
      expect(ask({ figure: 'metric', metric: asked })).toEqual(of('asked', from, to));
      const year = Number(on.slice(0, 4));
      expect(ask({ figure: 'exchanges', year, party, act: 'gave' })).toEqual(of('gave', `${year}-01-01`, on));
      const before = [`${year - 1}-01-01`, `${year - 1}-12-31`] as const;
      expect(ask({ figure: 'exchanges', year: year - 1, party, act: 'asked' })).toEqual(
        of('asked', ...before),
      );
    }
    expect(ask({ figure: 'metric', metric: 'messageMix' })).toEqual(ofPeople.asked(world, on, zone));
    expect(ask({ figure: 'metric', metric: 'oneSided' })).toEqual(ofPeople.oneSided(world, on, zone));
    for (const purpose of ['news', 'askRehire', 'reply']) {
      const received = ofPeople.receivers(world, on, zone, [purpose]);
      expect(ask({ figure: 'messageMix', purpose })).toEqual(received);
    }
  });
});

test('the people behind a point of time are those of that time', async () => {
  await inManyWorlds((ask, { world, on, zone }) => {
    for (const { on: day, joined, active } of reference.monthlyPoints(world, on, zone).slice(-13)) {
      expect(ask({ figure: 'participation', on: day, part: 'joined' })).toHaveLength(joined);
      expect(ask({ figure: 'participation', on: day, part: 'active' })).toHaveLength(active);
    }
    for (const { year, leavers } of reference.leaversPerYear(world, on)) {
      expect(ask({ figure: 'leavers', year })).toHaveLength(leavers);
    }
    for (const years of [1 / 12, 1, 2.5, 10]) {
      expect(ask({ figure: 'returns', years })).toEqual(ofPeople.cameBackWithin(world, on, years));
    }
  }, 100);
});

test('every cell of the cohorts has as many people behind it as it stands for', async () => {
  await inManyWorlds((ask, asked) => {
    const facts = factsOfWorld(asked.world);
    const question = questionIn(asked);
    for (const { leaveYear, years } of cohortsOf(facts, question)) {
      for (const { years: later, people, active } of years) {
        const cell = { figure: 'cohorts', leaveYear, years: later };
        expect(ask({ ...cell, part: 'people' })).toHaveLength(people);
        expect(ask({ ...cell, part: 'active' })).toHaveLength(active);
      }
    }
  }, 100);
});

test('every orientation and state of openness has as many people behind it as it stands for', async () => {
  await inManyWorlds((ask, asked) => {
    const facts = factsOfWorld(asked.world);
    const question = questionIn(asked);
    const wishes = orientationMixOf(facts, question);
    for (const { kind, people } of wishes.kinds) {
      for (const [index, on] of wishes.days.entries()) {
        expect(ask({ figure: 'orientations', on, kind })).toHaveLength(people[index] ?? -1);
      }
    }
    const mix = opennessMixOf(facts, question);
    for (const { openness, people } of mix.states) {
      for (const [index, on] of mix.days.entries()) {
        expect(ask({ figure: 'openness', on, openness })).toHaveLength(people[index] ?? -1);
      }
    }
  }, 100);
});

test('every bar of departments, purposes and exchanges has its people behind it', async () => {
  await inManyWorlds((ask, asked) => {
    const facts = factsOfWorld(asked.world);
    const question = questionIn(asked);
    for (const { department, ...counts } of departmentsOf(facts, question)) {
      for (const [part, people] of Object.entries(counts)) {
        expect(ask({ figure: 'departments', department, part })).toHaveLength(people);
      }
    }
    for (const { purpose } of messageMixOf(facts, question).messageMix) {
      expect(ask({ figure: 'messageMix', purpose })).not.toHaveLength(0);
    }
    for (const { year, alumniGave } of exchangesOf(facts, question).exchanges) {
      const gave = ask({ figure: 'exchanges', year, party: 'alumnus', act: 'gave' });
      expect(gave.length > 0).toBe(alumniGave > 0);
      expect(gave.length).toBeLessThanOrEqual(alumniGave);
    }
  }, 150);
});
