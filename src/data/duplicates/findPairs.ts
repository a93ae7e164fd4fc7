import { blockingKeys } from '#shared/domain/duplicates/blockingKeys.ts';
import type { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import type { PreparedPerson } from '#shared/domain/duplicates/preparedPerson.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import { Candidates } from './candidates.ts';
import { KeyLists } from './keyLists.ts';

/** Two records by their places in the list, and what speaks for their being one person. */
export interface FoundPair {
  first: number;
  second: number;
  match: number;
  relative: number;
  packedCodes: number;
  besidesName: boolean;
}

/** Compares all who have a key in common, each pair once, and gives those that may be of note by `least`. */
export async function findPairs(
  people: readonly PreparedPerson[],
  comparer: PeopleComparer,
  least: number,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<FoundPair[]> {
  const keys = new KeyLists();
  for (const person of people) {
    keys.add(blockingKeys(person));
    if (turns.due()) await turns.pass();
  }
  const candidates = await Candidates.under(keys, people.length, turns);
  const found: FoundPair[] = [];
  for (const [second, person] of people.entries()) {
    let due = turns.due();
    for (const first of candidates.before(second)) {
      const other = people[first];
      const evidence = other === undefined ? null : comparer.weigh(other, person, least);
      due = turns.due() || due;
      if (evidence === null || !comparer.isOfNote(evidence, least)) continue;
      const { match, relative, packedCodes, besidesName } = evidence;
      found.push({ first, second, match, relative, packedCodes, besidesName });
    }
    if (!due) continue;
    report({ done: second, total: people.length });
    await turns.pass();
  }
  return found;
}
