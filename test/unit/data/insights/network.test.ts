import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkInsights } from '#data/insights/network.ts';
import { addSegment } from '#data/segments/change.ts';
import type { Metric } from '#shared/contract/insights.ts';
import { type IdSource, personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { TestClock } from '#test/support/workspace.ts';
import * as reference from './reference.ts';
import { inDatabaseWith, type World } from './world.ts';
import { type Question, questions } from './worlds.ts';

const hr = { role: 'hr' as const, actor: 'Test' };

const count = (n: number): Metric => ({ value: n, n, denominator: null });
const rate = (n: number, denominator: number): Metric => ({
  value: denominator === 0 ? null : n / denominator,
  n,
  denominator,
});

function expected({ world, zone, on, from, to }: Question) {
  const state = reference.stateOn(world, on, zone);
  const { alumni, reachable, invited, joined, active, contributing } = state;
  const mix = reference.messageMix(world, on, zone);
  const { good, leavers, points, scores } = reference.partings(world, from, to, on);
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
      dormant: count(state.dormant),
      returning: count(state.returning),
      participationRate: rate(active, joined),
      participationRateOfReachable: rate(active, reachable),
      leavers: count(reference.leaversIn(world, from, to)),
      ...reference.returns(world, on),
      messageMix: rate(mix.n, mix.denominator),
      // Of worlds with events, see eventNumbers.test.ts.
      ...{ eventAttendance: rate(0, 0), eventFit: rate(0, 0), eventRepeat: rate(0, 0) },
      goodPartingRate: rate(good, leavers),
      leaverEnps: { value: points, n: scores, denominator: scores },
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

/** Ids that the world does not have. */
function otherIds(): IdSource {
  let count = 0;
  return { next: () => `00000000-0000-7000-9000-${String(++count).padStart(12, '0')}` };
}

/** Writes the world with a list of some of its people beside it, and asks for the numbers of the list. */
async function insightsOfSome({ world, zone, ...days }: Question, listed: ReadonlySet<number>) {
  const clock = new TestClock('2026-04-01T00:00:00.000Z', zone);
  return await inDatabaseWith(world, async (database) => {
    const author = { actor: 'Test', device: 'test', clock, ids: otherIds() };
    const everyone = database.sqlite
      .prepare<[], string>('SELECT id FROM people WHERE deleted_at IS NULL ORDER BY seq')
      .pluck()
      .all();
    const there = world.people.flatMap((person, index) => (person.inBin ? [] : [index]));
    const people = everyone.filter((_, place) => listed.has(there[place] ?? -1));
    const segmentId = await addSegment(database, author, {
      kind: 'list',
      name: 'Some',
      description: '',
      keepInTouchDays: null,
      people: people.map((id) => personId.parse(id)),
    });
    const scope = {
      on: plainDate.parse(days.on),
      from: plainDate.parse(days.from),
      to: plainDate.parse(days.to),
    };
    return networkInsights(database, { ...scope, segmentId }, clock, hr);
  });
}

/** The world as if nobody else had ever been there. */
function worldOf(world: World, listed: ReadonlySet<number>): World {
  const isThere = (index: number) => listed.has(index) && world.people[index]?.inBin === false;
  return {
    people: world.people.map((person, index) => (isThere(index) ? person : { ...person, inBin: true })),
    interactions: world.interactions.filter(({ people }) => people.some(isThere)),
    exchanges: world.exchanges,
  };
}

test('the numbers of a segment are those of a world with nobody else in it', async () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(questions, some, async (question, indexes) => {
      const listed = new Set(indexes);
      const insights = await insightsOfSome(question, listed);
      const alone = { ...question, world: worldOf(question.world, listed) };
      expect(comparable(insights)).toMatchObject(Object(comparable(expected(alone))));
    }),
    { numRuns: 120 },
  );
}, 120_000);

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
        networkInsights(database, scope, clock, hr),
      );
      expect(comparable(insights)).toMatchObject(Object(comparable(expected(question))));
    }),
    { numRuns: 200 },
  );
}, 120_000);
