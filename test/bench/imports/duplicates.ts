import type { Database } from '#data/database/database.ts';
import { findPairs } from '#data/duplicates/findPairs.ts';
import { judged } from '#data/duplicates/judge.ts';
import { scanPeople } from '#data/duplicates/scan.ts';
import { Turns } from '#data/longWork/turns.ts';
import { likelyFrom } from '#shared/contract/duplicates.ts';
import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import { type DirtyWorld, dirtyPeople } from '#test/support/dirtyPeople.ts';
import { atMost, type Figure, told, toldShare } from './figure.ts';
import { memoryGrowth } from './memory.ts';

/** All duplicates of a workspace: how long it takes, how long it holds the process, and what memory it takes. */
export async function scanFigures(database: Database): Promise<Figure[]> {
  let [longest, last] = [0, performance.now()];
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  const began = performance.now();
  const { result, grown } = await memoryGrowth(() =>
    scanPeople(database, new Turns(undefined), () => undefined),
  );
  const seconds = (performance.now() - began) / 1000;
  clearInterval(beat);
  const likely = result.pairs.filter(({ score }) => score >= likelyFrom).length;
  return [
    atMost({ name: `all duplicates among ${result.people} people`, unit: 's' }, seconds, 20),
    told({ name: 'the longest time that the scan holds the process', unit: 'ms' }, longest),
    told({ name: 'memory that the scan takes', unit: 'MiB' }, grown),
    told({ name: 'likely pairs found', unit: 'pairs' }, likely),
  ];
}

/** In the manner of Febrl's sets 2, 3 and 4. */
const worlds: Record<string, Omit<DirtyWorld, 'seed' | 'language'>> = {
  'few duplicates, some slips': {
    people: 4000,
    duplicates: 1000,
    mostPerPerson: 5,
    mostSlipsPerField: 2,
    mostSlipsPerRecord: 4,
  },
  'many duplicates, up to ten slips': {
    people: 2000,
    duplicates: 3000,
    mostPerPerson: 5,
    mostSlipsPerField: 3,
    mostSlipsPerRecord: 10,
  },
  'one duplicate each, up to five slips': {
    people: 5000,
    duplicates: 5000,
    mostPerPerson: 1,
    mostSlipsPerField: 2,
    mostSlipsPerRecord: 5,
  },
};

/** Precision, recall and F1 over pairs at the default threshold, on made-up dirty records of both languages. */
export async function dirtyFigures(seed = 7): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of ['en', 'ja'] as const) {
    for (const [name, world] of Object.entries(worlds)) {
      const { precision, recall } = await quality({ seed, language, ...world });
      const f1 = (2 * precision * recall) / (precision + recall);
      for (const [figure, value] of Object.entries({ precision, recall, f1 })) {
        const about = `${figure}: ${name} (${language})`;
        figures.push(toldShare(about, value));
      }
    }
  }
  return figures;
}

async function quality(world: DirtyWorld): Promise<{ precision: number; recall: number }> {
  const records = dirtyPeople(world);
  const values = new PeopleValues();
  const people = records.map(({ person }) => values.learn(person));
  const turns = new Turns(undefined);
  const found = await findPairs(people, new PeopleComparer(values, 2), 0.001, turns, () => undefined);
  const { pairs } = await judged(found, values, likelyFrom, turns);
  const own = new Map<number, number>();
  for (const { entity } of records) own.set(entity, (own.get(entity) ?? 0) + 1);
  const truth = [...own.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = pairs.filter(
    ({ first, second }) => records[first]?.entity === records[second]?.entity,
  ).length;
  return { precision: right / pairs.length, recall: right / truth };
}
