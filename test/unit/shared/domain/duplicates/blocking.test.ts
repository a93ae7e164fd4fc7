import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPairs } from '#data/duplicates/findPairs.ts';
import { judged } from '#data/duplicates/judge.ts';
import { Turns } from '#data/longWork/turns.ts';
import { likelyFrom } from '#shared/contract/duplicates.ts';
import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { KeyTable } from '#shared/domain/duplicates/keyTable.ts';
import { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import { TextCounts } from '#shared/domain/duplicates/textCounts.ts';
import { type DirtyWorld, dirtyPeople } from '#test/support/dirtyPeople.ts';

const turns = () => new Turns(undefined);
const nothing = () => undefined;

function prepared(world: DirtyWorld) {
  const records = dirtyPeople(world);
  const values = new PeopleValues();
  const people = records.map(({ person }) => values.learn(person));
  return { records, values, people, usual: new PeopleComparer(values, 2) };
}

/** How much of what is found is true, and how much of what is true is found. */
async function quality(world: DirtyWorld) {
  const { records, values, people, usual } = prepared(world);
  const found = await findPairs(people, usual, 0.001, turns(), nothing);
  const { pairs } = await judged(found, values, likelyFrom, turns());
  const own = new Map<number, number>();
  for (const { entity } of records) own.set(entity, (own.get(entity) ?? 0) + 1);
  const truth = [...own.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = pairs.filter(
    ({ first, second }) => records[first]?.entity === records[second]?.entity,
  ).length;
  return { precision: right / pairs.length, recall: right / truth };
}

const small = { people: 60, duplicates: 40, mostPerPerson: 3, mostSlipsPerField: 2, mostSlipsPerRecord: 4 };

test.each(['en', 'ja'] as const)('no likely pair of a small world is passed over (%s)', async (language) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seed) => {
      const { people, usual } = prepared({ seed, language, ...small });
      const found = await findPairs(people, usual, likelyFrom, turns(), nothing);
      const compared = new Set(found.map(({ first, second }) => `${first}/${second}`));
      expect(compared.size).toBe(found.length);
      for (const [second, b] of people.entries()) {
        for (const [first, a] of people.slice(0, second).entries()) {
          if (usual.score(a, b, 0) >= likelyFrom) expect(compared).toContain(`${first}/${second}`);
        }
      }
    }),
    { numRuns: 12, seed: 4 },
  );
});

test.each(['en', 'ja'] as const)('dirty records are found and others left alone (%s)', async (language) => {
  const some = {
    people: 700,
    duplicates: 300,
    mostPerPerson: 3,
    mostSlipsPerField: 2,
    mostSlipsPerRecord: 4,
  };
  const { precision, recall } = await quality({ seed: 3, language, ...some });
  expect(precision).toBeGreaterThan(0.99);
  expect(recall).toBeGreaterThan(0.97);
});

test.each(['en', 'ja'] as const)(
  'very dirty records: few are wrong, most are found (%s)',
  async (language) => {
    const worst = {
      people: 300,
      duplicates: 450,
      mostPerPerson: 5,
      mostSlipsPerField: 3,
      mostSlipsPerRecord: 10,
    };
    const { precision, recall } = await quality({ seed: 5, language, ...worst });
    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.88);
  },
);

test('where everybody has a second record, twins are still two', async () => {
  const { records } = prepared({ seed: 8, language: 'en', ...small, people: 150, duplicates: 0 });
  const good = records
    .map(({ person }) => person)
    .filter((person) => person.birthDate && person.addresses.length > 0);
  const [first] = good;
  if (first === undefined) throw new Error('there is somebody');
  const twin = {
    ...first,
    name: { ...first.name, givenName: first.name.givenName === 'Ada' ? 'Rosa' : 'Ada' },
  };
  const values = new PeopleValues();
  const people = [twin, ...good, twin, ...good].map((person) => values.learn(person));
  const found = await findPairs(people, new PeopleComparer(values, 2), 0.001, turns(), nothing);
  const { pairs } = await judged(found, values, likelyFrom, turns());
  const half = people.length / 2;
  expect(pairs.filter(({ first: a, second: b }) => b - a !== half)).toEqual([]);
  expect(pairs).toHaveLength(half);
});

test('a table of keys gives back what was put there, however much it is', () => {
  const table = new KeyTable(10);
  for (let record = 0; record < 5000; record += 1)
    for (const key of [record % 7, 1_000_000 + record]) table.add(key, record);
  expect(table.count(3)).toBe(714);
  expect(table.count(1_004_999)).toBe(1);
  expect(table.count(77_777)).toBe(0);
  expect(table.last(77_777)).toBe(-1);
  const under = [];
  for (let entry = table.last(6); entry >= 0; entry = table.before(entry)) under.push(table.record(entry));
  expect(under).toEqual(Array.from({ length: 714 }, (_, index) => 4997 - 7 * index));
});

test('counted texts', () => {
  const counts = new TextCounts();
  for (let number = 0; number < 3000; number += 1) counts.learn(`p${number % 1500}@example.com`);
  expect(counts.of('p7@example.com')).toBe(2);
  expect(counts.of('nobody@example.com')).toBe(0);
  expect(counts.total).toBe(3000);
});
