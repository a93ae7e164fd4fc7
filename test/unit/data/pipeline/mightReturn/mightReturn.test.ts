import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '#data/database/database.ts';
import { mightReturn } from '#data/pipeline/mightReturn/mightReturn.ts';
import { eligibilityRecords, opennessRecords, people } from '#data/schema/index.ts';
import { mightReturn as mightReturnSchema } from '#shared/contract/returning.ts';
import { type RoleSought, usualWeights } from '#shared/domain/pipeline/returnFactors.ts';
import { runCount } from '#test/support/runCount.ts';
import { TestClock } from '#test/support/workspace.ts';
import { expectedReturns } from './reference.ts';
import {
  idOf,
  inDatabaseWithPeople,
  left,
  type ReturnPerson,
  returnQuestions,
  somebody,
  worldNow,
} from './returnWorld.ts';

const anybody: RoleSought = { form: 'rehire', title: '', skills: [], department: null };
const clock = new TestClock(worldNow);

async function found(database: Database, role: Partial<RoleSought> = {}, weights = usualWeights) {
  const search = { role: { ...anybody, ...role }, weights, offset: 0, limit: 200 };
  return await mightReturn(database, search, clock);
}

/** Which of these people are in the list, by their numbers, in its order. */
const numbersOf = async (world: ReturnPerson[], role: Partial<RoleSought> = {}): Promise<number[]> =>
  await inDatabaseWithPeople(world, async (database) => {
    const { people: listed } = await found(database, role);
    return listed.map(({ personId }) => world.findIndex((_, number) => idOf(number) === personId));
  });

describe('who is in the list', () => {
  test('whoever has left by today, the last day itself included, and nobody who is still here or will be', async () => {
    const world = [
      somebody({ tenures: [left('2026-04-01')] }),
      somebody({ tenures: [left('2026-04-02')] }),
      somebody({ tenures: [left(null)] }),
      somebody({ tenures: [left('2024-03-31'), left(null, { startedOn: '2026-10-01' })] }),
      somebody({ tenures: [] }),
    ];
    expect(await numbersOf(world)).toEqual([0]);
  });

  test('nobody who said no, by their latest word', async () => {
    const no = { openness: 'no', form: null, recordedOn: '2025-10-02' } as const;
    const open = { openness: 'open', form: null, recordedOn: '2025-10-03' } as const;
    const earlier = { ...open, recordedOn: '2023-03-31' } as const;
    const world = [{ openness: [no] }, { openness: [earlier, no] }, { openness: [no, open] }].map(somebody);
    expect(await numbersOf(world)).toEqual([2]);
    expect(await numbersOf(world, { form: 'advisory' })).toEqual([2]);
  });

  test('nobody who keeps distance, until they take it back', async () => {
    const distance = { kind: 'distance', strength: 1, source: 'assumed', recordedOn: '2025-10-02' } as const;
    const taken = { ...distance, strength: 0, recordedOn: '2025-10-03' } as const;
    const world = [{ orientations: [distance] }, { orientations: [distance, taken] }].map(somebody);
    expect(await numbersOf(world)).toEqual([1]);
  });

  test('nobody who may not be contacted, who has died, or who is in the bin', async () => {
    const world = [{ doNotContact: true }, { deceasedOn: '2025-10-02' }, { inBin: true }, {}].map((known) =>
      somebody(known),
    );
    expect(await numbersOf(world)).toEqual([3]);
  });

  test('nobody who may not be employed again, while that holds; other partnerships are another matter', async () => {
    const decided = (
      eligibility: 'yes' | 'no' | 'conditions',
      decidedOn: string,
      validUntil: string | null = null,
    ) => somebody({ eligibility: [{ eligibility, decidedOn, validUntil }] });
    const no = { eligibility: 'no', decidedOn: '2023-03-31', validUntil: null } as const;
    const yes = { eligibility: 'yes', decidedOn: '2025-10-02', validUntil: null } as const;
    const world = [
      decided('no', '2025-10-02'),
      decided('no', '2025-10-02', '2026-04-01'),
      decided('no', '2025-10-02', '2026-03-31'),
      decided('conditions', '2025-10-02'),
      somebody({ eligibility: [no, yes] }),
      somebody({ eligibility: [yes, { ...no, decidedOn: '2025-10-03' }] }),
    ];
    expect((await numbersOf(world)).toSorted()).toEqual([2, 3, 4]);
    expect((await numbersOf(world, { form: 'partTime' })).toSorted()).toEqual([2, 3, 4]);
    expect((await numbersOf(world, { form: 'freelance' })).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('only who was in the department, in whichever tenure', async () => {
    const sales = [left('2020-09-30', { department: '営業部' }), left('2024-03-31', { department: 'Sales' })];
    const world = [somebody({ tenures: sales }), somebody({})];
    expect(await numbersOf(world, { department: '営業部' })).toEqual([0]);
    expect(await numbersOf(world, { department: 'Elsewhere' })).toEqual([]);
  });

  test('nobody for whom nothing speaks', async () => {
    const none = {
      ...usualWeights,
      openness: 0,
      orientation: 0,
      timeAway: 0,
      lastContact: 0,
      goodParting: 0,
    };
    await inDatabaseWithPeople([somebody({})], async (database) => {
      expect(await found(database, {}, none)).toEqual({ total: 0, people: [] });
    });
  });
});

describe('the reasons', () => {
  test('a good parting is a conversation and thanks on or before the last day of the latest tenure', async () => {
    const parted = (heldOn: string | null, givenOn: string | null | undefined) =>
      somebody({ tenures: [left('2024-03-31', { heldOn, givenOn })] });
    const world = [
      parted('2024-03-31', '2024-03-31'),
      parted('2024-04-01', '2024-03-31'),
      parted('2024-03-20', '2024-04-01'),
      parted('2024-03-20', null),
      parted('2024-03-20', undefined),
      parted(null, '2024-03-31'),
      somebody({
        tenures: [left('2020-09-30', { heldOn: '2020-09-01', givenOn: '2020-09-30' }), left('2024-03-31')],
      }),
    ];
    await inDatabaseWithPeople(world, async (database) => {
      const { people: listed } = await found(database);
      const well = listed.filter(({ reasons }) => reasons.some(({ factor }) => factor === 'goodParting'));
      expect(well.map(({ personId }) => personId)).toEqual([idOf(0)]);
    });
  });

  test('are facts with their part of the whole, strongest first, beside what the rules say', async () => {
    const world = [
      somebody({
        tenures: [
          left('2024-03-31', { title: 'Senior sales manager', heldOn: '2024-03-01', givenOn: '2024-03-31' }),
        ],
        openness: [{ openness: 'active', form: 'rehire', recordedOn: '2025-10-02' }],
        orientations: [{ kind: 'return', strength: 3, source: 'assumed', recordedOn: '2025-10-02' }],
        contacts: [{ occurredAt: '2026-03-30T00:00:00.000Z', direction: 'mutual', inBin: false }],
        skills: ['SQL', 'CAD'],
        opportunities: [{ form: 'rehire', outcome: null, inBin: false }],
      }),
    ];
    await inDatabaseWithPeople(world, async (database) => {
      const { people: listed } = await found(database, { title: 'sales manager', skills: ['sql', 'Python'] });
      const [only] = listed;
      expect(mightReturnSchema.parse(only)).toEqual(only);
      expect(only?.reasons).toEqual([
        { factor: 'openness', share: 3 / 14, openness: 'active', form: 'rehire' },
        { factor: 'goodParting', share: 2 / 14 },
        { factor: 'title', share: 1.6 / 14, title: 'Senior sales manager' },
        { factor: 'orientation', share: 1.5 / 14, kind: 'return', strength: 3, source: 'assumed' },
        { factor: 'timeAway', share: 1 / 14, leftOn: '2024-03-31' },
        { factor: 'lastContact', share: 1 / 14, at: '2026-03-30T00:00:00.000Z' },
        { factor: 'skills', share: 1 / 14, skills: ['SQL'] },
      ]);
      expect(only?.findings.map(({ rule }) => rule)).toEqual(['consentMissing', 'eligibilityUnknown']);
      expect(only?.opportunityId).not.toBeNull();
    });
  });
});

test('the list is what a plain reading of its rules gives, whatever the world', async () => {
  await fc.assert(
    fc.asyncProperty(returnQuestions, async (question) => {
      const { world, role, weights, zone } = question;
      const here = new TestClock(worldNow, zone);
      const actual = await inDatabaseWithPeople(world, (database) =>
        mightReturn(database, { role, weights, offset: 0, limit: 200 }, here),
      );
      const wanted = expectedReturns(question);
      expect(actual.total).toBe(wanted.length);
      expect(actual.people.map(({ personId }) => personId)).toEqual(wanted.map(({ personId }) => personId));
      for (const [at, { reasons }] of actual.people.entries()) {
        const shares = Object.fromEntries(reasons.map(({ factor, share }) => [factor, share]));
        const expected = wanted[at]?.shares ?? {};
        expect(Object.keys(shares).toSorted()).toEqual(Object.keys(expected).toSorted());
        for (const { factor, share } of reasons) expect(share).toBeCloseTo(expected[factor] ?? 0, 12);
        expect(reasons.map(({ share }) => share)).toEqual(
          reasons.map(({ share }) => share).toSorted((a, b) => b - a),
        );
      }
    }),
    { numRuns: runCount(50) },
  );
});

test('a page is that part of the whole list', async () => {
  const world = Array.from({ length: 9 }, (_, number) => somebody({ tenures: [left(`201${number}-03-31`)] }));
  await inDatabaseWithPeople(world, async (database) => {
    const whole = await found(database);
    const search = { role: anybody, weights: usualWeights };
    const page = await mightReturn(database, { ...search, offset: 2, limit: 3 }, clock);
    expect(page.total).toBe(whole.total);
    expect(page.people).toEqual(whole.people.slice(2, 5));
    expect((await mightReturn(database, { ...search, offset: 50, limit: 3 }, clock)).people).toEqual([]);
  });
});

test('what is written in between counts at once; the day, too', async () => {
  await inDatabaseWithPeople(
    [somebody({}), somebody({ tenures: [left('2026-04-02')] })],
    async (database, author) => {
      const listed = async () => (await found(database)).people.map(({ personId }) => personId);
      expect(await listed()).toEqual([idOf(0)]);
      await database.write('test', author, (unit) => {
        const said = { openness: 'no', form: null, recordedOn: '2026-04-01' };
        unit.insert(opennessRecords, { id: author.ids.next(), personId: idOf(0), ...said });
      });
      expect(await listed()).toEqual([]);
      const tomorrow = new TestClock('2026-04-02T03:00:00.000Z');
      const search = { role: anybody, weights: usualWeights, offset: 0, limit: 10 };
      const { people: later } = await mightReturn(database, search, tomorrow);
      expect(later.map(({ personId }) => personId)).toEqual([idOf(1)]);
      await database.write('test', author, (unit) => {
        const decided = {
          eligibility: 'no',
          decidedOn: '2026-04-02',
          validUntil: null,
          reason: '',
          tier: 'hr',
        };
        const by = { decidedBy: 'Mio', recordedBy: 'Mio' };
        unit.insert(eligibilityRecords, { id: author.ids.next(), personId: idOf(1), ...decided, ...by });
      });
      expect((await mightReturn(database, search, tomorrow)).total).toBe(0);
      await database.write('test', author, (unit) =>
        unit.update(people, { id: idOf(1) }, { doNotContact: true }),
      );
      expect(
        (await mightReturn(database, { ...search, role: { ...anybody, form: 'business' } }, tomorrow)).total,
      ).toBe(0);
    },
  );
});

test('two questions at a time, and a write among them, each get the answer of one state', async () => {
  await inDatabaseWithPeople([somebody({}), somebody({})], async (database, author) => {
    const write = database.write('test', author, (unit) =>
      unit.update(people, { id: idOf(0) }, { doNotContact: true }),
    );
    const [one, other] = await Promise.all([found(database), found(database, { form: 'freelance' })]);
    await write;
    expect(one.total).toBe(one.people.length);
    expect(other.total).toBe(other.people.length);
    expect((await found(database)).people.map(({ personId }) => personId)).toEqual([idOf(1)]);
  });
});
