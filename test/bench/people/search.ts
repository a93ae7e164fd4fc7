import type { Benched } from './benched.ts';
import { searchByHand } from './byHand/search.ts';
import { Pairs } from './pairs.ts';
import { mixedQueries } from './queries.ts';
import { type BenchResult, pairedResult } from './result.ts';

const count = 200;

/** The first 100 rows of what is typed, best match first. */
export async function benchSearch(
  { client, plain }: Benched,
  seed: number,
  rounds = 5,
): Promise<BenchResult> {
  const pairs = new Pairs();
  let misses = 0;
  let otherwise = 0;
  const queries = mixedQueries(plain, seed, count);
  // The first round warms both up and looks whether they agree; the others are timed.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { text, field } of queries) {
      const search = searchByHand(plain, text);
      const question = { search: text, filter: null, sort: 'match', descending: false } as const;
      const { program, byHand } = await pairs.run(`“${text}” (${field})`, {
        program: () => client.people.list({ ...question, offset: 0, limit: 100 }),
        byHand: search,
        warmUp: round === 0,
      });
      if (round > 0) continue;
      if (program.total === 0) misses += 1;
      const found = program.people.map(({ id }) => id).join(' ');
      if (found !== byHand.map(({ id }) => id).join(' ')) otherwise += 1;
    }
  }
  return pairedResult(
    {
      id: 'search',
      what: `Search: ${count} mixed queries of 1 to 12 characters, 100 rows by best match`,
      most: 10,
      otherwise,
      remarks: [
        `${misses} of the ${count} find nobody`,
        `${rounds} rounds after one to warm up; no query is asked twice in a row, so no answer is one kept from before`,
        `dearest: ${pairs.dearest(6)}`,
      ],
    },
    pairs,
  );
}
