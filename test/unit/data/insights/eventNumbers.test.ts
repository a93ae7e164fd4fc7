import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import type { Author } from '#data/database/write.ts';
import { seqsBehindEvent, seqsBehindEvents } from '#data/insights/eventPeople.ts';
import { eventsOf } from '#data/insights/events.ts';
import { PeopleSet } from '#data/insights/facts/factPage.ts';
import { factsOf } from '#data/insights/facts/facts.ts';
import { eventGuests, events, orientations, people } from '#data/schema/index.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { runCount } from '#test/support/runCount.ts';
import { countingIds, TestClock } from '#test/support/workspace.ts';

const user = 'Asia/Tokyo';
/** Around the ends of the period 1 July 2025 to 31 March 2026, and of the 12 months to its end. */
const days = [
  '2025-03-31',
  '2025-04-01',
  '2025-06-30',
  '2025-07-01',
  '2026-03-30',
  '2026-03-31',
  '2026-04-01',
];
const day = fc.constantFrom(...days);
const kinds = fc.subarray(['exchange', 'learning', 'mentor'] as const);

const guest = fc.record({
  person: fc.nat(4),
  invited: fc.boolean(),
  answer: fc.constantFrom('yes' as const, 'no' as const, null),
  attended: fc.constantFrom(true, false, null),
  score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
});
const event = fc.record({
  startsOn: day,
  /** Just after midnight, and just before, by the clock of its zone. */
  time: fc.constantFrom('00:00', '23:59'),
  zone: fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'),
  orientations: kinds,
  cancelled: fc.nat(4).map((number) => number === 0),
  inBin: fc.nat(5).map((number) => number === 0),
  guests: fc.uniqueArray(guest, { maxLength: 5, selector: ({ person }) => person }),
});
const person = fc.record({
  inBin: fc.nat(5).map((number) => number === 0),
  orientations: fc.array(
    fc.record({
      kind: fc.constantFrom(...orientationKind.options.slice(0, 2)),
      strength: fc.nat(2),
      recordedOn: day,
    }),
    { maxLength: 5 },
  ),
});
const worlds = fc.record({
  people: fc.array(person, { minLength: 5, maxLength: 5 }),
  events: fc.array(event, { maxLength: 15 }),
  /** Over whom it is asked; nobody's name for everybody. */
  among: fc.option(fc.uniqueArray(fc.nat(4)), { nil: null, freq: 2 }),
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const startOf = ({ startsOn, time, zone }: World['events'][number]) =>
  Temporal.PlainDateTime.from(`${startsOn}T${time}`).toZonedDateTime(zone);

async function write(database: Database, world: World): Promise<void> {
  const author: Author = { actor: 'Test', device: 'test', clock: new TestClock(), ids: countingIds() };
  const { ids } = author;
  const now = author.clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    const personIds = world.people.map((known) => {
      const id = ids.next();
      const deletedAt = known.inBin ? now : null;
      unit.insert(people, { id, familyName: 'Test', doNotContact: false, deletedAt, ...stamp });
      for (const each of known.orientations) {
        unit.insert(orientations, { id: ids.next(), personId: id, source: 'said', ...each });
      }
      return id;
    });
    for (const [place, known] of world.events.entries()) {
      const eventId = ids.next();
      const startsAt = new Date(startOf(known).epochMilliseconds).toISOString();
      unit.insert(events, {
        ...{ id: eventId, title: `Evening ${place}`, description: '', sessions: '[]', zone: known.zone },
        ...{ startsAt, endsAt: startsAt, place: '', link: '', hosts: '[]', currency: 'JPY', ...stamp },
        orientations: JSON.stringify(known.orientations),
        cancelledAt: known.cancelled ? now : null,
        deletedAt: known.inBin ? now : null,
      });
      for (const { person: index, invited, answer, attended, score } of known.guests) {
        unit.insert(eventGuests, {
          ...{ id: ids.next(), eventId, personId: personIds[index] ?? '', listedOn: '2025-01-01' },
          ...{ invitedOn: invited ? '2025-01-02' : null, answer, attended, walkIn: false },
          ...{ feedbackScore: score, feedbackWords: '' },
        });
      }
    }
  });
}

/** As docs/metrics.md has it, in plain loops. */
function reference({ people: known, events: all, among }: World, from: string, to: string) {
  const takesPlace = all
    .map((one, place) => ({ ...one, title: `Evening ${place}` }))
    .filter(({ cancelled, inBin }) => !cancelled && !inBin);
  const dayHere = (one: World['events'][number]) => startOf(one).withTimeZone(user).toPlainDate().toString();
  const between = (first: string, last: string) =>
    takesPlace.filter((one) => dayHere(one) >= first && dayHere(one) <= last);
  const listOf = ({ guests }: World['events'][number]) =>
    guests.filter(
      ({ person: index }) => known[index]?.inBin === false && (among === null || among.includes(index)),
    );
  const wanted = (index: number, one: World['events'][number]) =>
    one.orientations.some((kind) => {
      const said = (known[index]?.orientations ?? []).filter(
        (word) => word.kind === kind && word.recordedOn <= one.startsOn,
      );
      const last = said
        .map(({ recordedOn }) => recordedOn)
        .toSorted()
        .at(-1);
      return (said.filter(({ recordedOn }) => recordedOn === last).at(-1)?.strength ?? 0) > 0;
    });
  const rate = (n: number, denominator: number) => ({
    value: denominator === 0 ? null : n / denominator,
    n,
    denominator,
  });
  const inPeriod = between(from, to);
  const told = inPeriod.filter(({ guests }) => guests.some(({ attended }) => attended !== null));
  const invitedTo = told.flatMap(listOf).filter(({ invited }) => invited);
  const forSome = inPeriod
    .filter((one) => one.orientations.length > 0)
    .flatMap((one) => listOf(one).map((each) => ({ ...each, fits: wanted(each.person, one) })))
    .filter(({ invited }) => invited);
  const yearBefore = Temporal.PlainDate.from(to).add({ years: -1 }).add({ days: 1 }).toString();
  const times = new Map<number, number>();
  for (const each of between(yearBefore, to).flatMap(listOf)) {
    if (each.attended === true) times.set(each.person, (times.get(each.person) ?? 0) + 1);
  }
  const again = [...times].filter(([, count]) => count > 1).map(([index]) => index);
  const scores = inPeriod.flatMap(listOf).flatMap((each) => (each.score === null ? [] : [each]));
  const people = (of: readonly { person: number }[]) =>
    [...new Set(of.map((each) => each.person))].toSorted();
  const list = inPeriod
    .toSorted((a, b) => startOf(a).epochMilliseconds - startOf(b).epochMilliseconds)
    .filter((one) => among === null || listOf(one).length > 0)
    .slice(-12)
    .map((one) => {
      const invited = listOf(one).filter((each) => each.invited);
      const fits = invited.filter((each) => wanted(each.person, one));
      return {
        title: one.title,
        on: dayHere(one),
        told: one.guests.some(({ attended }) => attended !== null),
        invited: people(invited),
        answered: people(invited.filter(({ answer }) => answer !== null)),
        attended: people(invited.filter(({ attended }) => attended === true)),
        fits: one.orientations.length === 0 ? null : people(fits),
      };
    });
  const total = scores.reduce((sum, { score }) => sum + (score ?? 0), 0);
  return {
    begun: inPeriod.length,
    metrics: {
      eventAttendance: rate(invitedTo.filter(({ attended }) => attended === true).length, invitedTo.length),
      eventFit: rate(forSome.filter(({ fits }) => fits).length, forSome.length),
      eventRepeat: rate(again.length, times.size),
      eventScore: rate(total, scores.length),
    },
    list,
    behind: {
      came: people(invitedTo.filter(({ attended }) => attended === true)),
      fits: people(forSome.filter(({ fits }) => fits)),
      score: people(scores),
      repeat: again.toSorted(),
    },
  };
}

test('events are counted as docs/metrics.md has it, over random events, and the people are those behind', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.constantFrom('2026-03-31', '2026-03-30'), async (world, to) => {
      const folder = mkdtempSync(join(tmpdir(), 'enishi-events-'));
      const database = Database.open(join(folder, 'data.db'), new Uint8Array(32));
      try {
        await write(database, world);
        const { sqlite } = database;
        const facts = await factsOf(database);
        const seqs = sqlite.prepare<[], number>('SELECT seq FROM people ORDER BY seq').pluck().all();
        const among =
          world.among === null
            ? null
            : new PeopleSet(
                world.among.map((index) => seqs[index] ?? -1),
                facts.mostSeq,
              );
        const question = {
          ...{ from: plainDate.parse('2025-07-01'), to: plainDate.parse(to) },
          ...{ on: plainDate.parse('2026-04-01'), zone: timeZone.parse(user), among },
        };
        const { events: found, ...numbers } = eventsOf(facts, question, sqlite);
        const { list, behind, ...expected } = reference(world, '2025-07-01', to);
        expect(numbers).toEqual(expected);
        const peopleOf = (part: 'came' | 'fits' | 'score' | 'repeat') =>
          seqsBehindEvents(facts, question, sqlite, part).map((seq) => seqs.indexOf(seq));
        expect({
          came: peopleOf('came'),
          fits: peopleOf('fits'),
          score: peopleOf('score'),
          repeat: peopleOf('repeat'),
        }).toEqual(behind);
        const withPeople = found.map(({ eventId, fits, ...event }) => {
          const part = (name: 'invited' | 'answered' | 'attended' | 'fits') =>
            seqsBehindEvent(facts, question, sqlite, { eventId, part: name }).map((seq) => seqs.indexOf(seq));
          const parts = { invited: part('invited'), answered: part('answered'), attended: part('attended') };
          expect([event.invited, event.answered, event.attended]).toEqual(
            Object.values(parts).map(({ length }) => length),
          );
          expect(part('fits')).toHaveLength(fits ?? 0);
          return { ...event, ...parts, fits: fits === null ? null : part('fits') };
        });
        // Those that began at one moment are in the order in which they were written.
        expect(withPeople).toEqual(list);
      } finally {
        await database.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: runCount(30) },
  );
});
