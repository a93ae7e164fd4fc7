import type { DuplicatePair } from '#shared/contract/duplicates.ts';
import { matchReasons } from '#shared/domain/duplicates/matchReasons.ts';
import type { Database } from '../database/database.ts';
import { type ComparedRecord, comparedPeople } from './comparedPeople.ts';
import { type FoundPairs, keptScan, type ScoredPair } from './foundPairs.ts';
import { matchedPeople } from './matchedPeople.ts';

interface Question {
  /** The least score. */
  from: number;
  offset: number;
  limit: number;
}

interface Page {
  scanned: { people: number } | null;
  stale: boolean;
  total: number;
  pairs: DuplicatePair[];
}

/** A page of what the last scan found and nobody has decided yet, surest first. */
export function listPairs(database: Database, { from, offset, limit }: Question): Page {
  const scan = keptScan(database);
  const { found } = scan;
  if (found === null) return { scanned: null, stale: false, total: 0, pairs: [] };
  const open = scan.open();
  const total = countFrom(open, from);
  const page = open.slice(offset, Math.min(offset + limit, total));
  return {
    scanned: { people: found.people },
    stale: scan.stale(),
    total,
    pairs: described(database, found, page),
  };
}

/** How many of the pairs, surest first, have that score or more. */
export function countFrom(pairs: readonly ScoredPair[], from: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle]?.score ?? 0) >= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function described(database: Database, found: FoundPairs, pairs: readonly ScoredPair[]): DuplicatePair[] {
  const { sqlite } = database;
  const seqs = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const records = new Map(comparedPeople(sqlite, seqs).map((record) => [record.seq, record]));
  const people = matchedPeople(
    sqlite,
    [...records.values()].map(({ id }) => id),
  );
  return pairs.flatMap(({ first, second, score }) => {
    const [one, other] = [records.get(first), records.get(second)];
    const [a, b] = [people.get(one?.id ?? ''), people.get(other?.id ?? '')];
    if (one === undefined || other === undefined || a === undefined || b === undefined) return [];
    return [{ a, b, score, reasons: reasonsFor(found, one, other) }];
  });
}

function reasonsFor({ comparer, values }: FoundPairs, one: ComparedRecord, other: ComparedRecord) {
  const compared = comparer.explain(values.prepare(one.person), values.prepare(other.person));
  return matchReasons(compared, one.person, other.person);
}
