import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohortsOf } from '#data/insights/cohorts.ts';
import { departmentsOf } from '#data/insights/departments.ts';
import { exchangesOf } from '#data/insights/exchanges.ts';
import { leaversOf } from '#data/insights/leavers.ts';
import { messageMixOf } from '#data/insights/messageMix.ts';
import { opennessMixOf } from '#data/insights/opennessMix.ts';
import { orientationMixOf } from '#data/insights/orientationMix.ts';
import { participationOf } from '#data/insights/participation.ts';
import { returnCurveOf } from '#data/insights/returnCurve.ts';
import { returnMetrics, returnsObserved } from '#data/insights/returns.ts';
import { stateOf } from '#data/insights/state.ts';
import { survivalOf } from '#shared/domain/metrics/kaplanMeier.ts';
import { openness, orientationKind } from '#shared/domain/vocabulary.ts';
import { runCount } from '#test/support/runCount.ts';
import * as ofState from './reference.ts';
import * as reference from './referenceOfPeople.ts';
import { factsOfWorld } from './worldFacts.ts';
import { questionIn, wishfulQuestions } from './worldsOfPeople.ts';

/** Products of the same fractions may differ in the last bits by their order. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value;
const comparable = (part: unknown): unknown => JSON.parse(JSON.stringify(part, rounded));

const runs = { numRuns: runCount(150) };

const agree = (
  count: (facts: ReturnType<typeof factsOfWorld>, question: ReturnType<typeof questionIn>) => unknown,
  words: (question: ReturnType<typeof wishfulQuestions.generate>['value']) => unknown,
) =>
  fc.assert(
    fc.property(wishfulQuestions, (asked) => {
      expect(comparable(count(factsOfWorld(asked.world), questionIn(asked)))).toEqual(
        comparable(words(asked)),
      );
    }),
    runs,
  );

test('who is there, can be reached and takes part, month by month', () => {
  const contributing = new Set(['referral', 'mentoring', 'talk', 'advice']);
  agree(
    (facts, question) => {
      const { perMonth, ...members } = participationOf(facts, question, contributing);
      return { state: { ...stateOf(facts, question), ...members }, perMonth };
    },
    ({ world, on, zone }) => ({
      state: ofState.stateOn(world, on, zone),
      perMonth: ofState.monthlyPoints(world, on, zone),
    }),
  );
});

test('who left, and who came back after how long', () => {
  agree(
    (facts, question) => {
      const observed = returnsObserved(facts, question);
      return { ...leaversOf(facts, question), ...returnMetrics(observed, survivalOf(observed)) };
    },
    ({ world, on, from, to }) => ({
      leavers: ofState.leaversIn(world, from, to),
      leaversPerYear: ofState.leaversPerYear(world, on),
      ...ofState.returns(world, on),
    }),
  );
});

test('cohorts', () => {
  agree(cohortsOf, ({ world, on, zone }) => reference.cohorts(world, on, zone));
});

test('the return curve with its band', () => {
  agree(
    (facts, question) => {
      const observed = returnsObserved(facts, question);
      return returnCurveOf(observed, survivalOf(observed));
    },
    ({ world, on }) => reference.returnCurve(world, on),
  );
});

test('what alumni want', () => {
  agree(orientationMixOf, ({ world, on }) => reference.orientationMix(world, on, orientationKind.options));
});

test('how alumni stand to a return', () => {
  agree(opennessMixOf, ({ world, on }) => reference.opennessMix(world, on, openness.options));
});

const rate = (n: number, denominator: number) => ({
  value: denominator === 0 ? null : n / denominator,
  n,
  denominator,
});
const count = (n: number) => ({ value: n, n, denominator: null });

test('what the company sent, and how one-sided it was', () => {
  agree(
    (facts, question) => {
      const { metrics, messageMix } = messageMixOf(facts, question);
      return {
        oneSided: metrics.oneSided,
        contacts: Object.fromEntries(messageMix.map((each) => [each.purpose, each.contacts])),
      };
    },
    ({ world, on, zone }) => ({
      oneSided: rate(
        reference.oneSided(world, on, zone).length,
        reference.receivers(world, on, zone, null).length,
      ),
      contacts: Object.fromEntries(reference.contactsByPurpose(world, on, zone)),
    }),
  );
});

test('gives and asks', () => {
  agree(exchangesOf, ({ world, on, from, to }) => {
    const times = (party: string, act: string) =>
      count(reference.exchanged(world, party, act, from, to).times);
    return {
      exchanges: reference.exchangeYears(world, on),
      metrics: {
        alumniGave: times('alumnus', 'gave'),
        companyGave: times('company', 'gave'),
        alumniAsked: times('alumnus', 'asked'),
        companyAsked: times('company', 'asked'),
      },
    };
  });
});

test('departments', () => {
  agree(departmentsOf, ({ world, on, zone }) => reference.departments(world, on, zone));
});
