import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf, peopleOf } from '#data/contacting/peopleOf.ts';
import type { Database } from '#data/database/database.ts';
import type { Author } from '#data/database/write.ts';
import { eventGuests, events, people, segmentMembers, segments } from '#data/schema/index.ts';
import type { Audience } from '#shared/contract/audience.ts';
import { eventId, personId, segmentId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { wantsIt } from './contactReference.ts';
import {
  type ContactPerson,
  contactWorlds,
  idOf,
  inContactWorld,
  seqOf,
  someone,
  worldToday,
} from './contactWorld.ts';

const asking = { today: plainDate.parse(worldToday), zone: timeZone.parse('Asia/Tokyo') };
const ids = (numbers: readonly number[]) => numbers.map((number) => personId.parse(idOf(number)));
const ofSegments = (given: Partial<Extract<Audience, { type: 'segments' }>>): Audience => ({
  type: 'segments',
  segments: [],
  orientations: [],
  except: [],
  ...given,
});

/** As docs/metrics.md has it: the last tenure that ends has ended by today. */
function isAlumnus({ leftOn, deceasedOn }: ContactPerson): boolean {
  if (leftOn.length === 0 || leftOn.includes(null)) return false;
  const last = leftOn.reduce((latest, on) => ((on ?? '') > (latest ?? '') ? on : latest), '') ?? '';
  return last <= worldToday && (deceasedOn === null || deceasedOn > worldToday);
}

test('all alumni, those of them who want something, and not those excepted', async () => {
  const asked = fc.record({
    orientations: fc.subarray(orientationKind.options),
    except: fc.array(fc.nat(9), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(contactWorlds, fc.array(asked, { minLength: 2 }), async (world, audiences) => {
      await inContactWorld(world.people, ({ sqlite }) => {
        for (const { orientations, except } of audiences) {
          const expected = world.people.flatMap((person, number) => {
            const wants = orientations.length === 0 || orientations.some((kind) => wantsIt(person, kind));
            const meant = !person.inBin && isAlumnus(person) && wants && !except.includes(number);
            return meant ? [seqOf(number)] : [];
          });
          expect(peopleOf(sqlite, asking, ofSegments({ orientations, except: ids(except) }))).toEqual(
            expected,
          );
        }
      });
    }),
    { numRuns: 40 },
  );
});

describe('of a few people', () => {
  const known = Array.from({ length: 6 }, (_, number) => someone({ inBin: number === 5 }));

  async function segmentOf(database: Database, author: Author, members: readonly number[]) {
    const id = segmentId.parse(author.ids.next());
    const now = author.clock.now();
    await database.write('test', author, (unit) => {
      const made = { description: '', version: 1, createdAt: now, updatedAt: now };
      unit.insert(segments, { id, name: `Circle ${id}`, kind: 'list', ...made });
      for (const number of members) unit.insert(segmentMembers, { segmentId: id, personId: idOf(number) });
    });
    return id;
  }

  test('who is in one of several segments is there once; a segment that is gone has nobody', async () => {
    await inContactWorld(known, async (database, author) => {
      const both = [
        await segmentOf(database, author, [3, 1, 5]),
        await segmentOf(database, author, [0, 1]),
        segmentId.parse(author.ids.next()),
      ];
      const of = (given: typeof both) => peopleOf(database.sqlite, asking, ofSegments({ segments: given }));
      expect(of(both)).toEqual([seqOf(0), seqOf(1), seqOf(3)]);
      expect(of(both.slice(2))).toEqual([]);
    });
  });

  test('who is named and was merged meanwhile is the one who stayed, also where that one was merged again', async () => {
    await inContactWorld(known, async (database, author) => {
      const merge = (number: number, into: number) =>
        database.write('test', author, (unit) =>
          unit.update(
            people,
            { id: idOf(number) },
            { mergedInto: idOf(into), deletedAt: author.clock.now() },
          ),
        );
      await merge(4, 3);
      await merge(3, 1);
      const { sqlite } = database;
      expect(peopleOf(sqlite, asking, { type: 'people', people: ids([4, 2, 5]) })).toEqual([
        seqOf(1),
        seqOf(2),
      ]);
      expect(peopleOf(sqlite, asking, ofSegments({ except: ids([4]) }))).toEqual([seqOf(0), seqOf(2)]);
      expect(idsOf(sqlite, [seqOf(1), seqOf(5)])).toEqual(new Map([[seqOf(1), idOf(1)]]));
    });
  });

  test('of an event, by what became of the invitation; of one in the bin nobody', async () => {
    await inContactWorld(known, async (database, author) => {
      const id = eventId.parse(author.ids.next());
      const now = author.clock.now();
      const guest = (number: number, more: Partial<typeof eventGuests.$inferInsert>) => ({
        ...{ id: author.ids.next(), eventId: id, personId: idOf(number), listedOn: worldToday },
        ...{ walkIn: false, feedbackWords: '' },
        ...more,
      });
      const written = {
        ...{ description: '', sessions: '[]', zone: 'Asia/Tokyo', startsAt: now, endsAt: now, place: '' },
        ...{ link: '', hosts: '[]', orientations: '[]', currency: 'JPY', version: 1 },
        ...{ createdAt: now, updatedAt: now },
      };
      await database.write('test', author, (unit) => {
        unit.insert(events, { id, title: 'Evening', ...written });
        unit.insert(eventGuests, guest(0, {}));
        unit.insert(eventGuests, guest(1, { invitedOn: worldToday, answer: 'yes', attended: true }));
        unit.insert(eventGuests, guest(2, { invitedOn: worldToday, answer: 'no' }));
        unit.insert(eventGuests, guest(3, { attended: true, walkIn: true }));
        unit.insert(eventGuests, guest(5, { invitedOn: worldToday }));
      });
      const of = (who: Extract<Audience, { type: 'guests' }>['who']) =>
        peopleOf(database.sqlite, asking, { type: 'guests', eventId: id, who });
      expect(of('notInvited')).toEqual([seqOf(0)]);
      expect(of('invited')).toEqual([seqOf(1), seqOf(2)]);
      expect(of('yes')).toEqual([seqOf(1)]);
      expect(of('attended')).toEqual([seqOf(1), seqOf(3)]);
      await database.write('test', author, (unit) => unit.update(events, { id }, { deletedAt: now }));
      expect(of('invited')).toEqual([]);
    });
  });
});
