import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, PeopleSet } from '#data/insights/facts/factPage.ts';
import { factsOf } from '#data/insights/facts/facts.ts';
import { partingsOf } from '#data/insights/partings.ts';
import { seqsBehindPartings } from '#data/insights/partingTally.ts';
import { reasonsOf, seqsBehindReason } from '#data/insights/reasons.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { runCount } from '#test/support/runCount.ts';
import { partingNumbers, toldReasons } from './referenceOfPartings.ts';
import { inDatabaseWith, type World } from './world.ts';
import { questions } from './worlds.ts';

const hr = { role: 'hr' as const, actor: 'Test' };

const told = fc.record({
  reasons: fc.array(fc.constantFrom('pay', 'growth', 'family'), { maxLength: 3 }),
  tier: fc.constantFrom('open' as const, 'hr' as const, 'owner' as const),
  by: fc.constantFrom('Test', 'Mio'),
});

/** The question, with reasons told in its farewells, asked over all or over some by a reader. */
const asked = fc.record({
  question: questions,
  told: fc.array(told, { minLength: 7, maxLength: 7 }),
  reader: fc.record({
    role: fc.constantFrom('hr' as const, 'manager' as const, 'recruiter' as const),
    actor: fc.constantFrom('Test', 'Mio'),
  }),
  listed: fc.option(fc.uniqueArray(fc.nat(24)), { nil: null, freq: 2 }),
});

function withReasons(
  world: World,
  reasons: readonly (typeof told extends fc.Arbitrary<infer T> ? T : never)[],
) {
  let place = 0;
  const people = world.people.map((person) => ({
    ...person,
    tenures: person.tenures.map((tenure) => {
      place += 1;
      return tenure.farewell
        ? { ...tenure, farewell: { ...tenure.farewell, ...reasons[place % reasons.length] } }
        : tenure;
    }),
  }));
  return { ...world, people };
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;
const comparable = (numbers: unknown): unknown => JSON.parse(JSON.stringify(numbers, rounded));

test('partings and reasons are what a plain reading gives, over all or some, and the people those behind them', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ question: { zone, on, from, to, world }, reader, listed, ...rest }) => {
      const whole = withReasons(world, rest.told);
      const isThere = (index: number) => listed?.includes(index) ?? true;
      const alone = {
        ...whole,
        people: whole.people.map((person, index) => (isThere(index) ? person : { ...person, inBin: true })),
      };
      await inDatabaseWith(whole, async (database) => {
        const { sqlite } = database;
        const facts = await factsOf(database);
        const seqs = sqlite.prepare<[], number>('SELECT seq FROM people ORDER BY seq').pluck().all();
        const among = listed === null ? null : listed.flatMap((index) => seqs[index] ?? []);
        const days = { on, from, to };
        const question = {
          ...{ on: plainDate.parse(on), from: plainDate.parse(from), to: plainDate.parse(to) },
          ...{
            zone: timeZone.parse(zone),
            among: among === null ? null : new PeopleSet(among, facts.mostSeq),
          },
        };
        const numbers = partingsOf(facts, question, hr);
        expect(comparable(numbers)).toEqual(comparable(partingNumbers(alone, days)));
        for (const run of [{ from, to: to < on ? to : on }, ...numbers.partings]) {
          const until = run.to < on ? run.to : on;
          const span = { from: dayNumber(run.from), to: dayNumber(until) };
          const behind = (part: 'leavers' | 'good' | 'notGood' | 'scored') =>
            seqsBehindPartings(facts, question.among, span, part);
          const counted = partingNumbers(alone, { on, from: run.from, to: run.to }).metrics;
          expect(behind('leavers')).toHaveLength(counted.goodPartingRate.denominator);
          expect(behind('good')).toHaveLength(counted.goodPartingRate.n);
          expect(behind('notGood')).toHaveLength(
            counted.goodPartingRate.denominator - counted.goodPartingRate.n,
          );
          // Who left twice in the time may have given two scores.
          expect(behind('scored').length).toBeLessThanOrEqual(counted.leaverEnps.n);
        }
        const plain = toldReasons(alone, days, reader);
        const { conversations, reasons } = reasonsOf(facts, question, reader);
        expect(conversations).toBe(plain.length);
        expect(new Set(reasons.map(({ reason }) => reason))).toEqual(
          new Set(plain.flatMap((each) => each.reasons)),
        );
        for (const { reason, people } of reasons) {
          const named = plain.filter((each) => each.reasons.includes(reason));
          expect(people).toBe(named.length);
          const behind = seqsBehindReason(facts, question, reader, reason);
          expect(new Set(behind)).toEqual(new Set(named.map(({ person }) => seqs[person])));
        }
        const counts = reasons.map(({ people }) => people);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      });
    }),
    { numRuns: runCount(30) },
  );
});

test('an eNPS of few scores is for HR alone, in each of the runs too', async () => {
  const left = (score: number) => ({
    ...{ doNotContact: false, deceasedOn: null, inBin: false, contactPoints: [], consents: [] },
    ...{ membership: null },
    tenures: [
      {
        ...{ startedOn: '2015-04-01', endedOn: '2026-03-31' },
        farewell: { heldOn: '2026-03-20', givenOn: null, score },
      },
    ],
  });
  const world = { people: [9, 9, 6, 2].map(left), interactions: [], exchanges: [] };
  await inDatabaseWith(world, async (database) => {
    const facts = await factsOf(database);
    const days = { on: '2026-04-01', from: '2026-01-01', to: '2026-03-31' } as const;
    const question = {
      ...{ on: plainDate.parse(days.on), from: plainDate.parse(days.from), to: plainDate.parse(days.to) },
      ...{ zone: timeZone.parse('Asia/Tokyo'), among: null },
    };
    const known = partingsOf(facts, question, hr);
    const hidden = partingsOf(facts, question, { role: 'manager' });
    expect([known.metrics.leaverEnps, known.partings.at(-1)?.enps]).toEqual([
      { value: 0, n: 4, denominator: 4 },
      { value: 0, n: 4, denominator: 4 },
    ]);
    expect([hidden.metrics.leaverEnps, hidden.partings.at(-1)?.enps]).toEqual([
      { value: null, n: 4, denominator: 4 },
      { value: null, n: 4, denominator: 4 },
    ]);
  });
});
