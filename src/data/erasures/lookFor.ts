import type { Database } from '../database/database.ts';
import { recordsMergedInto } from '../history/merged.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import { identityOf } from './identity.ts';
import { wordsOfNobodyElse } from './othersWords.ts';
import { findTraces, type Hit } from './sweep.ts';
import { recordsOf } from './theirs.ts';
import { Traces, wordsOfPeople } from './traces.ts';

/** Where people are found in the words of others, and how they are taken out of these. */
export interface Found {
  hits: Hit[];
  traces: Traces;
}

/** Looks for people in all texts, while everybody else goes on reading and writing. */
export async function lookFor(
  database: Database,
  people: readonly string[],
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<Found> {
  return await database.readInSteps(async (sqlite) => {
    const ids = new Set<string>();
    const all: string[] = [];
    const identities = [];
    for (const person of people) {
      const own = [person, ...recordsMergedInto(sqlite, person)];
      all.push(...own);
      identities.push(identityOf(sqlite, own));
      for (const records of recordsOf(sqlite, own).values()) for (const id of records) ids.add(id);
      await turns.pass();
    }
    // What two of them have in common is nobody else's.
    for (const records of recordsOf(sqlite, all).values()) for (const id of records) ids.add(id);
    for (const id of all) ids.add(id);
    const { words, others } = await wordsOfNobodyElse(sqlite, wordsOfPeople(identities), new Set(all), turns);
    const traces = new Traces(words, others, ids);
    return { traces, hits: await findTraces(sqlite, traces, turns, report) };
  });
}
