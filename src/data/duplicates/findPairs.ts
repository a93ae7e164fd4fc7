import { blockingKeys, mostUnder } from '#shared/domain/duplicates/blockingKeys.ts';
import type { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { KeyTable } from '#shared/domain/duplicates/keyTable.ts';
import type { PreparedPerson } from '#shared/domain/duplicates/preparedPerson.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';

/** Two records by their places in the list, and what speaks for their being one person. */
export interface FoundPair {
  first: number;
  second: number;
  match: number;
  relative: number;
  packedCodes: number;
  besidesName: boolean;
}

/** Room for so many keys of each person; who has more makes it grow. */
const keysEach = 16;

/** Compares all who have a key in common, each pair once, and gives those at or above `least`. */
export async function findPairs(
  people: readonly PreparedPerson[],
  comparer: PeopleComparer,
  least: number,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<FoundPair[]> {
  const table = new KeyTable(people.length * keysEach);
  const keys = new KeyLists(people.length * keysEach);
  for (const [record, person] of people.entries()) {
    for (const key of blockingKeys(person)) {
      table.add(key, record);
      keys.push(key);
    }
    keys.endRecord();
    if (turns.due()) await turns.pass();
  }
  const found: FoundPair[] = [];
  /** By the record, the last one it was compared with. */
  const comparedWith = new Int32Array(people.length).fill(-1);
  for (const [second, person] of people.entries()) {
    const end = keys.end(second);
    for (let at = keys.start(second); at < end; at += 1) {
      const key = keys.at(at);
      if (table.count(key) > mostUnder(key)) continue;
      for (let entry = table.last(key); entry >= 0; entry = table.before(entry)) {
        const first = table.record(entry);
        const other = people[first];
        if (first >= second || comparedWith[first] === second || other === undefined) continue;
        comparedWith[first] = second;
        const evidence = comparer.weigh(other, person, least);
        if (evidence === null || !comparer.isOfNote(evidence, least)) continue;
        const { match, relative, packedCodes, besidesName } = evidence;
        found.push({ first, second, match, relative, packedCodes, besidesName });
      }
    }
    if (turns.due()) {
      report({ done: second, total: people.length });
      await turns.pass();
    }
  }
  return found;
}

/** The keys of each record, one list after the other. */
class KeyLists {
  #keys: Uint32Array;
  #length = 0;
  readonly #ends: number[] = [0];

  constructor(room: number) {
    this.#keys = new Uint32Array(Math.max(64, room));
  }

  push(key: number): void {
    if (this.#length === this.#keys.length) {
      const larger = new Uint32Array(this.#keys.length * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys[this.#length] = key;
    this.#length += 1;
  }

  endRecord(): void {
    this.#ends.push(this.#length);
  }

  start(record: number): number {
    return this.#ends[record] ?? 0;
  }

  end(record: number): number {
    return this.#ends[record + 1] ?? 0;
  }

  at(index: number): number {
    return this.#keys[index] ?? 0;
  }
}
