import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkInsights } from '#data/insights/network.ts';
import type { Metric } from '#shared/contract/insights.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { TestClock } from '#test/support/workspace.ts';
import * as reference from './reference.ts';
import { inDatabaseWith } from './world.ts';
import { type Question, questions } from './worlds.ts';

const count = (n: number): Metric => ({ value: n, n, denominator: null });
const rate = (n: number, denominator: number): Metric => ({
  value: denominator === 0 ? null : n / denominator,
  n,
  denominator,
});

function expected({ world, zone, on, from, to }: Question) {
  const { alumni, reachable, invited, joined, active, contributing } = reference.stateOn(world, on, zone);
  const mix = reference.messageMix(world, on, zone);
  return {
    on,
    from,
    to,
    metrics: {
      alumni: count(alumni),
      reachable: count(reachable),
      invited: count(invited),
      joined: count(joined),
      active: count(active),
      contributing: count(contributing),
      participationRate: rate(active, joined),
      participationRateOfReachable: rate(active, reachable),
      leavers: count(reference.leaversIn(world, from, to)),
      ...reference.returns(world, on),
      messageMix: rate(mix.n, mix.denominator),
    },
    funnel: [
      { stage: 'leavers', people: alumni },
      { stage: 'reachable', people: reachable },
      { stage: 'invited', people: invited },
      { stage: 'joined', people: joined },
      { stage: 'active', people: active },
      { stage: 'contributing', people: contributing },
    ],
    leaversPerYear: reference.leaversPerYear(world, on),
    participation: reference.monthlyPoints(world, on, zone),
  };
}

/** Products of the same fractions may differ in the last bit by their order. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;
const comparable = (insights: unknown): unknown => JSON.parse(JSON.stringify(insights, rounded));

test('every number is what a plain reading of its definition gives, whatever the world', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const scope = {
        on: plainDate.parse(question.on),
        from: plainDate.parse(question.from),
        to: plainDate.parse(question.to),
      };
      const clock = new TestClock('2026-04-01T00:00:00.000Z', question.zone);
      const insights = await inDatabaseWith(question.world, (database) =>
        networkInsights(database, scope, clock),
      );
      expect(comparable(insights)).toEqual(comparable(expected(question)));
    }),
    { numRuns: 200 },
  );
}, 120_000);
