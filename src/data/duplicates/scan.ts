import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { PeopleValues, type PreparedPerson } from '#shared/domain/duplicates/preparedPerson.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import { comparedPage } from './comparedPeople.ts';
import { findPairs } from './findPairs.ts';
import { type FoundPairs, latestOperation } from './foundPairs.ts';
import { judged } from './judge.ts';

/** Two records that are less likely one person are not kept. */
export const keptFrom = 0.05;
/** Pairs of which less is to be expected don't count in measuring how many second records there are. */
const notedFrom = 0.001;
/**
 * Looks through all people for pairs that are likely one person: reads them page by page, compares those who have a key
 * in common, and weighs what was found by how many second records there are. CANCELLED where that is wished.
 */
export async function scanPeople(
  database: Database,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<FoundPairs> {
  return await database.readInSteps((sqlite) => scanAll(sqlite, turns, report));
}

async function scanAll(
  sqlite: SqliteDatabase,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<FoundPairs> {
  const upTo = latestOperation(sqlite);
  const total = Number(sqlite.prepare('SELECT count(*) FROM person_summaries').pluck().get());
  const values = new PeopleValues();
  const people: PreparedPerson[] = [];
  const seqs: number[] = [];
  // Reading and comparing are about as long as each other.
  const tell = (done: number) => report({ done: Math.min(total, Math.floor(done / 2)), total });
  for (let page = comparedPage(sqlite, 0); page.length > 0; ) {
    for (const { seq, person } of page) {
      people.push(values.learn(person));
      seqs.push(seq);
    }
    tell(people.length);
    await turns.pass();
    page = comparedPage(sqlite, seqs.at(-1) ?? 0);
  }
  const found = await findPairs(people, new PeopleComparer(values, 2), notedFrom, turns, ({ done }) =>
    tell(people.length + done),
  );
  const { comparer, pairs } = await judged(found, values, keptFrom, turns);
  const scored = pairs.map(({ first, second, score }) => ({
    first: seqs[first] ?? 0,
    second: seqs[second] ?? 0,
    score,
  }));
  scored.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
  return { people: people.length, pairs: scored, comparer, values, upTo };
}
