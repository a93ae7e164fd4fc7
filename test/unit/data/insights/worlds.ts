import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import type { World, WorldExchange, WorldInteraction, WorldPerson } from './world.ts';

/* Small random worlds, crowded around the days on which a mistake would show. */

const plus = (date: string, span: { days?: number; months?: number }): string =>
  Temporal.PlainDate.from(date).add(span).toString();

/** Ends of months, leap days and their neighbours, and any other day. */
const anyDay = fc.oneof(
  fc.constantFrom(
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2025-02-28',
    '2025-03-01',
    '2025-03-31',
    '2026-03-31',
  ),
  fc.integer({ min: 0, max: 2400 }).map((days) => plus('2020-01-01', { days })),
);

/** Mostly the day in question, the same day months or a year before, and the days beside these. */
export const dayNear = (on: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(0, 0, 0, -12, -12, -1, -2, -11, -13, -24, -36),
          fc.integer({ min: -1, max: 2 }),
        )
        .map(([months, days]) => plus(plus(on, { months }), { days })),
    },
    { weight: 1, arbitrary: anyDay },
  );

const zone = fc.constantFrom(
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Asia/Beirut',
);

type Days = fc.Arbitrary<string>;

const orNull = (days: Days, each: number): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: each, arbitrary: days }, { weight: 1, arbitrary: fc.constant(null) });

/** Just before and after midnight, and in between. */
const momentIn = (zoneName: string, days: Days) =>
  fc
    .tuple(days, fc.constantFrom(-1, 0, 1, 3_600_000, 43_200_000))
    .map(([date, offset]) =>
      new Date(
        Temporal.PlainDate.from(date).toZonedDateTime(zoneName).epochMilliseconds + offset,
      ).toISOString(),
    );

const farewellIn = (days: Days) =>
  fc.option(
    fc.record({
      heldOn: days,
      givenOn: orNull(days, 4),
      score: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10 })),
    }),
    { freq: 2 },
  );

const tenureIn = (days: Days) =>
  fc.tuple(orNull(days, 8), orNull(days, 5), farewellIn(days)).map(([a, b, farewell]) => ({
    ...(a !== null && b !== null && a > b ? { startedOn: b, endedOn: a } : { startedOn: a, endedOn: b }),
    farewell,
  }));

/** Two tenures, the second on the day the first ends or one to three days later. */
const followedIn = (days: Days) =>
  fc.tuple(tenureIn(days), fc.integer({ min: 0, max: 3 }), orNull(days, 2)).map(([first, gap, end]) => {
    if (first.endedOn === null) return [first];
    const startedOn = plus(first.endedOn, { days: gap });
    return [first, { startedOn, endedOn: end !== null && end >= startedOn ? end : null }];
  });

const channel = fc.constantFrom('email' as const, 'phone' as const);

/** Once in five. */
const rarely = fc.integer({ min: 0, max: 4 }).map((number) => number === 4);

const personIn = (days: Days): fc.Arbitrary<WorldPerson> =>
  fc.record({
    doNotContact: rarely,
    deceasedOn: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: days }),
    inBin: rarely,
    tenures: fc.oneof(
      fc.array(tenureIn(days), { maxLength: 3 }),
      fc.array(tenureIn(days), { minLength: 1, maxLength: 1 }),
      followedIn(days),
    ),
    contactPoints: fc.array(fc.record({ channel, usable: fc.boolean() }), { maxLength: 2 }),
    consents: fc.array(
      fc.record({
        purpose: fc.constantFrom('news' as const, 'news' as const, 'events' as const, 'jobs' as const),
        channel,
        state: fc.constantFrom('granted' as const, 'granted' as const, 'withdrawn' as const),
        decidedOn: days,
      }),
      { maxLength: 4 },
    ),
    membership: fc.option(
      fc.record({
        invitedOn: orNull(days, 3),
        joinedOn: orNull(days, 4),
        leftOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: days }),
      }),
      { freq: 5 },
    ),
  });

const interactionsIn = (zoneName: string, days: Days, people: number): fc.Arbitrary<WorldInteraction[]> =>
  fc.array(
    fc.record({
      occurredAt: momentIn(zoneName, days),
      direction: fc.constantFrom('toAlumnus' as const, 'fromAlumnus' as const, 'mutual' as const),
      purpose: fc.constantFrom('news' as const, 'askRehire' as const, 'askFavour' as const, 'reply' as const),
      inBin: rarely,
      people: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 25 },
  );

const exchangesIn = (days: Days, people: number): fc.Arbitrary<WorldExchange[]> =>
  fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: people - 1 }),
      party: fc.constantFrom('alumnus' as const, 'alumnus' as const, 'company' as const),
      act: fc.constantFrom('gave' as const, 'gave' as const, 'asked' as const),
      kind: fc.constantFrom('referral' as const, 'talk' as const, 'jobNews' as const, 'favour' as const),
      happenedOn: days,
    }),
    { maxLength: 10 },
  );

export interface Question {
  world: World;
  zone: string;
  on: string;
  from: string;
  to: string;
}

/** A world, and the day, period and zone to ask about. */
export const questions: fc.Arbitrary<Question> = fc
  .tuple(anyDay, zone)
  .chain(([on, zoneName]) => {
    const days = dayNear(on);
    return fc.array(personIn(days), { minLength: 1, maxLength: 25 }).chain((people) =>
      fc.record({
        world: fc.record({
          people: fc.constant(people),
          interactions: interactionsIn(zoneName, days, people.length),
          exchanges: exchangesIn(days, people.length),
        }),
        zone: fc.constant(zoneName),
        on: fc.constant(on),
        ends: fc.tuple(days, days),
      }),
    );
  })
  .map(({ ends: [a, b], ...rest }) => ({ ...rest, from: a < b ? a : b, to: a < b ? b : a }));
