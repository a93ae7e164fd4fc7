import { Chance } from '#data/sample/chance.ts';
import { personColumn } from '#shared/contract/peopleList.ts';
import type { Benched } from './benched.ts';
import { pageByHand } from './byHand/pages.ts';
import { Pairs } from './pairs.ts';
import { type BenchResult, pairedResult } from './result.ts';

const offsetsEach = 8;
const columns = personColumn.options;

/** 100 rows anywhere in the list, by each of its columns in both directions. */
export async function benchPages({ client, plain }: Benched, seed: number, rounds = 3): Promise<BenchResult> {
  const chance = new Chance(seed, 1);
  const { people } = await client.people.count();
  const offset = () => chance.between(0, Math.max(0, people - 100));
  const orders = columns.flatMap((sort) => [false, true].map((descending) => ({ sort, descending })));
  const wanted = orders.map((order) => ({
    order,
    offsets: Array.from({ length: offsetsEach }, offset),
    byHand: pageByHand(plain, order.sort, order.descending),
  }));
  const pairs = new Pairs();
  let otherwise = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (let at = 0; at < offsetsEach; at += 1) {
      for (const { order, offsets, byHand } of wanted) {
        const first = offsets[at] ?? 0;
        const question = { search: '', filter: null, ...order, offset: first, limit: 100 };
        const answers = await pairs.run(`${order.sort}${order.descending ? ' falling' : ''} at ${first}`, {
          program: () => client.people.list(question),
          byHand: () => byHand(first),
          warmUp: round === 0,
        });
        const found = answers.byHand.rows.map(({ id }) => id).join(' ');
        if (answers.program.people.map(({ id }) => id).join(' ') !== found) otherwise += 1;
      }
    }
  }
  return pairedResult(
    {
      id: 'pages',
      what: `A page of 100 rows at ${offsetsEach} random offsets by each of ${columns.length} columns, both directions`,
      most: 8,
      otherwise,
      remarks: [`${rounds} rounds after one to warm up`, `dearest: ${pairs.dearest(6)}`],
    },
    pairs,
  );
}
