import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkInsights } from '#data/insights/network.ts';
import { addSegment } from '#data/segments/change.ts';
import type { InsightsScope, Metric } from '#shared/contract/insights.ts';
import { type IdSource, personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openness, orientationKind } from '#shared/domain/vocabulary.ts';
import { runCount } from '#test/support/runCount.ts';
import { TestClock } from '#test/support/workspace.ts';
import * as reference from './reference.ts';
import { partingNumbers, quarters, toldReasons } from './referenceOfPartings.ts';
import * as ofPeople from './referenceOfPeople.ts';
import { inDatabaseWith, type World, type WorldPerson } from './world.ts';
import type { Question } from './worlds.ts';
import { wishfulQuestions } from './worldsOfPeople.ts';

const hr = { role: 'hr' as const, actor: 'Test' };

const count = (n: number): Metric => ({ value: n, n, denominator: null });
const rate = (n: number, denominator: number): Metric => ({
  value: denominator === 0 ? null : n / denominator,
  n,
  denominator,
});

/** Worlds have no events, opportunities and voices: for these eventNumbers, pipelineFigures and voices.test.ts. */
const nothingHappened = {
  metrics: {
    ...{ eventAttendance: rate(0, 0), eventFit: rate(0, 0), eventRepeat: rate(0, 0), eventScore: rate(0, 0) },
    ...{ opportunitiesOpened: count(0), opportunitiesPartnered: rate(0, 0) },
    ...{ voicesRaised: count(0), voicesAnswered: rate(0, 0), medianDaysToAnswer: rate(0, 0) },
  },
  ...{ events: [], pipeline: [] },
};

function reasonsIn(world: World, days: { on: string; from: string; to: string }) {
  const told = toldReasons(world, days, hr);
  const named = [...new Set(told.flatMap(({ reasons }) => reasons))];
  return {
    conversations: told.length,
    reasons: named.map((reason) => ({
      reason,
      people: told.filter(({ reasons }) => reasons.includes(reason)).length,
    })),
  };
}

/** Every part of the answer, a second time. */
function expected({ world, zone, on, from, to }: Question) {
  const state = reference.stateOn(world, on, zone);
  const { alumni, reachable, invited, joined, active, contributing } = state;
  const mix = reference.messageMix(world, on, zone);
  const partings = partingNumbers(world, { on, from, to });
  const times = (party: string, act: string) => count(ofPeople.exchanged(world, party, act, from, to).times);
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
      oneSided: rate(
        ofPeople.oneSided(world, on, zone).length,
        ofPeople.receivers(world, on, zone, null).length,
      ),
      alumniGave: times('alumnus', 'gave'),
      companyGave: times('company', 'gave'),
      alumniAsked: times('alumnus', 'asked'),
      companyAsked: times('company', 'asked'),
      ...partings.metrics,
      ...nothingHappened.metrics,
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
    cohorts: ofPeople.cohorts(world, on, zone),
    returnCurve: ofPeople.returnCurve(world, on),
    orientations: ofPeople.orientationMix(world, on, orientationKind.options),
    openness: ofPeople.opennessMix(world, on, openness.options),
    messageMix: [...ofPeople.contactsByPurpose(world, on, zone)].map(([purpose, contacts]) => ({
      purpose,
      contacts,
    })),
    exchanges: ofPeople.exchangeYears(world, on),
    departments: ofPeople.departments(world, on, zone),
    partings: partings.partings,
    reasons: reasonsIn(world, { on, from, to }),
    ...{ events: nothingHappened.events, pipeline: nothingHappened.pipeline },
    voices: quarters(to).map((run) => ({ ...run, raised: 0, answered: 0 })),
  };
}

/** Products of the same fractions may differ in the last bits by their order. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value;

interface InAnyOrder {
  messageMix: { purpose: string; contacts: number }[];
  reasons: { conversations: number; reasons: { reason: string; people: number }[] };
}

/** Where two are equally many, either may come first. */
const comparable = (insights: InAnyOrder): unknown => {
  const byPurpose = insights.messageMix.toSorted(
    (a, b) => b.contacts - a.contacts || (a.purpose < b.purpose ? -1 : 1),
  );
  const byReason = insights.reasons.reasons.toSorted(
    (a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1),
  );
  const sorted = {
    ...insights,
    messageMix: byPurpose,
    reasons: { ...insights.reasons, reasons: byReason },
  };
  return JSON.parse(JSON.stringify(sorted, rounded));
};

const reasons = [['pay'], ['pay', 'growth', 'pay'], [], ['family'], ['growth']];
const tiers = ['hr', 'open', 'owner', 'hr'] as const;
const writers = ['Test', 'Mio', 'Mio'];

/** The same world, with reasons told in its farewells, for various eyes. */
function withReasons(world: World): World {
  let place = 0;
  const told = <T>(of: readonly T[], otherwise: T): T => of[place % of.length] ?? otherwise;
  const people = world.people.map((person) => ({
    ...person,
    tenures: person.tenures.map(({ farewell, ...tenure }) => {
      place += 1;
      const said = { reasons: told(reasons, []), tier: told(tiers, 'hr'), by: told(writers, 'Test') };
      return { ...tenure, farewell: farewell ? { ...farewell, ...said } : null };
    }),
  }));
  return { ...world, people };
}

const questions = wishfulQuestions.map((question) => ({ ...question, world: withReasons(question.world) }));

const scopeOf = ({ on, from, to }: Question) => ({
  on: plainDate.parse(on),
  from: plainDate.parse(from),
  to: plainDate.parse(to),
});

const insightsOf = (question: Question, limits: Partial<InsightsScope> = {}) => {
  const clock = new TestClock('2026-04-01T00:00:00.000Z', question.zone);
  return inDatabaseWith(question.world, (database) =>
    networkInsights(database, { ...scopeOf(question), ...limits }, clock, hr),
  );
};

const placesWhere = ({ people }: World, holds: (person: WorldPerson) => boolean): Set<number> =>
  new Set(people.flatMap((person, index) => (holds(person) ? [index] : [])));

/** Ids that the world does not have. */
function otherIds(): IdSource {
  let count = 0;
  return { next: () => `00000000-0000-7000-9000-${String(++count).padStart(12, '0')}` };
}

/** Writes the world with a list of some of its people beside it, and asks for the numbers of the list. */
async function insightsOfSome(question: Question, listed: ReadonlySet<number>) {
  const { world, zone } = question;
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
    return networkInsights(database, { ...scopeOf(question), segmentId }, clock, hr);
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
      expect(comparable(insights)).toEqual(comparable(expected(alone)));
    }),
    { numRuns: runCount(20) },
  );
});

test('the numbers of a department or a leave year are those of a world with nobody else in it', async () => {
  const limits = fc.oneof(
    fc.record({ department: fc.constantFrom('Sales', 'WORKS', 'lab', 'a') }),
    fc.record({ leaveYear: fc.integer({ min: 2022, max: 2026 }) }),
    fc.record({ department: fc.constant('sales'), leaveYear: fc.integer({ min: 2024, max: 2026 }) }),
  );
  await fc.assert(
    fc.asyncProperty(questions, limits, async (question, limit) => {
      const { department, leaveYear }: { department?: string; leaveYear?: number } = limit;
      const lastYear = (person: WorldPerson) => {
        const days = reference.leaves(person).filter((day) => day <= question.on);
        return Number(days.toSorted().at(-1)?.slice(0, 4));
      };
      const listed = placesWhere(
        question.world,
        (person) =>
          (department === undefined || ofPeople.same(ofPeople.departmentOf(person), department)) &&
          (leaveYear === undefined || lastYear(person) === leaveYear),
      );
      const alone = { ...question, world: worldOf(question.world, listed) };
      expect(comparable(await insightsOf(question, limit))).toEqual(comparable(expected(alone)));
    }),
    { numRuns: runCount(20) },
  );
});

test('every number is what a plain reading of its definition gives, whatever the world', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      expect(comparable(await insightsOf(question))).toEqual(comparable(expected(question)));
    }),
    { numRuns: runCount(40) },
  );
});

test('the leave year is that of the last leave by the day', async () => {
  const tenures = [
    { startedOn: '2015-04-01', endedOn: '2023-03-31' },
    { startedOn: '2024-04-01', endedOn: '2025-06-30' },
  ];
  const nothing = { contactPoints: [], consents: [], membership: null };
  const person = { doNotContact: false, deceasedOn: null, inBin: false, tenures, ...nothing };
  const world = { people: [person], interactions: [], exchanges: [] };
  const leaversOf = async (leaveYear: number, on: string) => {
    const question = { world, zone: 'Asia/Tokyo', on, from: '2023-01-01', to: on };
    return (await insightsOf(question, { leaveYear })).metrics.leavers.n;
  };
  expect([await leaversOf(2023, '2024-12-31'), await leaversOf(2025, '2024-12-31')]).toEqual([1, 0]);
  expect([await leaversOf(2023, '2025-12-31'), await leaversOf(2025, '2025-12-31')]).toEqual([0, 1]);
});
