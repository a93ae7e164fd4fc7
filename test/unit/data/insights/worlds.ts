import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import type { World, WorldExchange, WorldInteraction, WorldPerson } from './world.ts';

/* Small random worlds, crowded around the days on which a mistake would show. */

/** The day itself, ends of months, leap days and their neighbours, and any other day. */
const day = fc.oneof(
  fc.constantFrom(
    '2021-02-28',
    '2023-02-28',
    '2023-03-01',
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2025-02-27',
    '2025-02-28',
    '2025-03-01',
    '2025-03-31',
    '2025-04-01',
    '2026-02-28',
    '2026-03-30',
    '2026-03-31',
    '2026-04-01',
    '2026-04-02',
  ),
  fc
    .integer({ min: 0, max: 2400 })
    .map((number) => Temporal.PlainDate.from('2020-01-01').add({ days: number }).toString()),
);
const dayOrNull = fc.option(day, { freq: 3 });

const zone = fc.constantFrom(
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Asia/Beirut',
);

/** Just before and after midnight somewhere, and in between. */
const momentIn = (zoneName: string) =>
  fc
    .tuple(day, fc.constantFrom(-1, 0, 1, 3_600_000, 43_200_000))
    .map(([date, offset]) =>
      new Date(
        Temporal.PlainDate.from(date).toZonedDateTime(zoneName).epochMilliseconds + offset,
      ).toISOString(),
    );

/** A tenure that may begin right after, or within, another; never before its own start. */
const tenure = fc
  .tuple(dayOrNull, dayOrNull)
  .map(([a, b]) =>
    a !== null && b !== null && a > b ? { startedOn: b, endedOn: a } : { startedOn: a, endedOn: b },
  );

const followed = fc.tuple(tenure, fc.integer({ min: 0, max: 2 }), dayOrNull).map(([first, gap, end]) => {
  if (first.endedOn === null) return [first];
  const startedOn = Temporal.PlainDate.from(first.endedOn).add({ days: gap }).toString();
  return [first, { startedOn, endedOn: end !== null && end >= startedOn ? end : null }];
});

const channel = fc.constantFrom('email' as const, 'phone' as const);

/** Once in five. */
const rarely = fc.integer({ min: 0, max: 4 }).map((number) => number === 4);

const person: fc.Arbitrary<WorldPerson> = fc.record({
  doNotContact: rarely,
  deceasedOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
  inBin: rarely,
  tenures: fc.oneof(fc.array(tenure, { maxLength: 3 }), followed),
  contactPoints: fc.array(fc.record({ channel, usable: fc.boolean() }), { maxLength: 2 }),
  consents: fc.array(
    fc.record({
      purpose: fc.constantFrom('news' as const, 'events' as const, 'jobs' as const),
      channel,
      state: fc.constantFrom('granted' as const, 'granted' as const, 'withdrawn' as const),
      decidedOn: day,
    }),
    { maxLength: 4 },
  ),
  membership: fc.option(
    fc.record({
      invitedOn: dayOrNull,
      joinedOn: dayOrNull,
      leftOn: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
    }),
    { freq: 4 },
  ),
});

const interactionsIn = (zoneName: string, people: number): fc.Arbitrary<WorldInteraction[]> =>
  fc.array(
    fc.record({
      occurredAt: momentIn(zoneName),
      direction: fc.constantFrom('toAlumnus' as const, 'fromAlumnus' as const, 'mutual' as const),
      purpose: fc.constantFrom('news' as const, 'askRehire' as const, 'askFavour' as const, 'reply' as const),
      inBin: rarely,
      people: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  );

const exchangesOf = (people: number): fc.Arbitrary<WorldExchange[]> =>
  fc.array(
    fc.record({
      person: fc.integer({ min: 0, max: people - 1 }),
      party: fc.constantFrom('alumnus' as const, 'alumnus' as const, 'company' as const),
      act: fc.constantFrom('gave' as const, 'gave' as const, 'asked' as const),
      kind: fc.constantFrom('referral' as const, 'talk' as const, 'jobNews' as const, 'favour' as const),
      happenedOn: day,
    }),
    { maxLength: 6 },
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
  .tuple(fc.array(person, { minLength: 1, maxLength: 7 }), zone)
  .chain(([people, zoneName]) =>
    fc.record({
      world: fc.record({
        people: fc.constant(people),
        interactions: interactionsIn(zoneName, people.length),
        exchanges: exchangesOf(people.length),
      }),
      zone: fc.constant(zoneName),
      on: day,
      ends: fc.tuple(day, day),
    }),
  )
  .map(({ ends: [a, b], ...rest }) => ({ ...rest, from: a < b ? a : b, to: a < b ? b : a }));
