import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { expect, test } from 'vitest';
import { PeopleSet } from '#data/insights/facts/factPage.ts';
import { raisersSql, seqsBehindVoices, voicesOf, voicesSql } from '#data/insights/voices.ts';
import { people, requestPeople, requests } from '#data/schema/index.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { quarters } from './referenceOfPartings.ts';

const to = '2026-03-31';
const day = fc
  .oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -760, max: 40 }))
  .map((days) => Temporal.PlainDate.from(to).add({ days }).toString());

const voice = fc.record({
  raisedOn: day,
  answeredOn: fc.option(day, { nil: null, freq: 2 }),
  tier: fc.constantFrom('open' as const, 'hr' as const, 'owner' as const),
  recordedBy: fc.constantFrom('Test', 'Mio'),
  inBin: fc.nat(5).map((number) => number === 0),
  /** By person, whether they raised it or only share it. */
  people: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.boolean()),
});

const world = fc.record({
  voices: fc.array(voice, { maxLength: 15 }),
  /** The last of the four is in the bin. */
  listed: fc.option(fc.uniqueArray(fc.nat(3)), { nil: null, freq: 2 }),
  reader: fc.record({
    role: fc.constantFrom('hr' as const, 'manager' as const, 'recruiter' as const),
    actor: fc.constantFrom('Test', 'Mio'),
  }),
  from: fc.constantFrom('2025-04-01', '2026-03-30', '2023-01-01'),
  on: fc.constantFrom('2026-03-31', '2026-04-05', '2026-03-29'),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

const personIds = Array.from({ length: 4 }, (_, index) => `00000000-0000-7000-9000-00000000000${index}`);

async function writeVoices({ database, author }: TestWorkspace, { voices }: World): Promise<void> {
  await database.keepAside((sqlite) => {
    sqlite.exec('DELETE FROM request_people; DELETE FROM requests');
  });
  const now = author.clock.now();
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    for (const { people: whose, inBin, answeredOn, ...known } of voices) {
      const requestId = author.ids.next();
      unit.insert(requests, {
        ...{ id: requestId, title: 'Lunch', words: '', answerWords: '', ...known, ...stamp },
        ...{ answeredOn, answer: answeredOn === null ? null : 'done' },
        deletedAt: inBin ? now : null,
      });
      for (const [index, raised] of Object.entries(whose)) {
        const personId = personIds[Number(index)] ?? '';
        unit.insert(requestPeople, { requestId, personId, raised, since: known.raisedOn });
      }
    }
  });
}

/** As docs/metrics.md has it. */
function reference({ voices, listed, reader, from, on }: World) {
  const counts = (index: string) => index !== '3' && (listed === null || listed.includes(Number(index)));
  const raisersOf = (one: World['voices'][number]) =>
    Object.entries(one.people).flatMap(([index, raised]) => (raised && counts(index) ? [Number(index)] : []));
  const seen = voices.filter(
    (one) =>
      !one.inBin &&
      one.raisedOn <= on &&
      (one.tier === 'open' ||
        (one.tier === 'hr' && reader.role === 'hr') ||
        (one.tier === 'owner' && one.recordedBy === reader.actor)) &&
      (listed === null || raisersOf(one).length > 0),
  );
  const isAnswered = ({ answeredOn }: World['voices'][number]) => answeredOn !== null && answeredOn <= on;
  const raised = seen.filter(({ raisedOn }) => raisedOn >= from && raisedOn <= to);
  const answered = raised.filter(isAnswered);
  const days = answered
    .map(({ raisedOn, answeredOn }) =>
      Temporal.PlainDate.from(raisedOn)
        .until(answeredOn ?? raisedOn)
        .total('days'),
    )
    .toSorted((a, b) => a - b);
  const middle = [days[Math.ceil(days.length / 2) - 1] ?? 0, days[Math.floor(days.length / 2)] ?? 0];
  const median = days.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
  const n = answered.length;
  const denominator = raised.length;
  return {
    numbers: {
      metrics: {
        voicesRaised: { value: denominator, n: denominator, denominator: null },
        voicesAnswered: { value: denominator === 0 ? null : n / denominator, n, denominator },
        medianDaysToAnswer: { value: median, n, denominator },
      },
      voices: quarters(to).map((run) => {
        const ofRun = seen.filter(({ raisedOn }) => raisedOn >= run.from && raisedOn <= run.to);
        return { ...run, raised: ofRun.length, answered: ofRun.filter(isAnswered).length };
      }),
    },
    behind: {
      raised: new Set(raised.flatMap(raisersOf)),
      answered: new Set(answered.flatMap(raisersOf)),
      waiting: new Set(raised.filter((one) => !isAnswered(one)).flatMap(raisersOf)),
    },
  };
}

test('voices are counted as docs/metrics.md has it, and the people behind them are who raised them', async () => {
  const workspace = await openTestWorkspace();
  const { database, author } = workspace;
  const now = author.clock.now();
  await database.write('test', author, (unit) => {
    for (const [index, id] of personIds.entries()) {
      unit.insert(people, {
        ...{ id, familyName: 'Sato', doNotContact: false, version: 1, createdAt: now, updatedAt: now },
        deletedAt: index === 3 ? now : null,
      });
    }
  });
  const seqs = database.sqlite.prepare<[], number>('SELECT seq FROM people ORDER BY id').pluck().all();
  await fc.assert(
    fc.asyncProperty(world, async (asked) => {
      await writeVoices(workspace, asked);
      const { listed, reader } = asked;
      const question = {
        ...{ on: plainDate.parse(asked.on), from: plainDate.parse(asked.from), to: plainDate.parse(to) },
        zone: timeZone.parse('UTC'),
        among:
          listed === null
            ? null
            : new PeopleSet(
                listed.flatMap((index) => seqs[index] ?? []),
                Math.max(...seqs),
              ),
      };
      const { numbers, behind } = reference(asked);
      expect(voicesOf(question, database.sqlite, reader)).toEqual(numbers);
      const found = (part: keyof typeof behind) =>
        new Set(seqsBehindVoices(question, database.sqlite, reader, part).map((seq) => seqs.indexOf(seq)));
      expect({ raised: found('raised'), answered: found('answered'), waiting: found('waiting') }).toEqual(
        behind,
      );
    }),
    { numRuns: 200 },
  );
});

test('voices are read by the index of when they were raised', async () => {
  const { database } = await openTestWorkspace();
  for (const sql of [voicesSql('1'), raisersSql('1')]) {
    const plan = JSON.stringify(database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('', ''));
    expect(plan).toMatch(/SEARCH r USING (COVERING )?INDEX requests_raised/);
    expect(plan).not.toContain('SCAN');
  }
});
