import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';

/** Some of the people: 1 at the seq of each. */
export type PeopleSet = Uint8Array;

/** The seqs that a statement gives, one a row. */
export function seqsOf(sqlite: SqliteDatabase, { sql, parameters }: SqlPart): number[] {
  return sqlite
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(...parameters);
}

/** The people whose seqs are given. */
export function setOf(seqs: readonly number[]): PeopleSet {
  const set = new Uint8Array(seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1);
  for (const seq of seqs) set[seq] = 1;
  return set;
}

/** Those of an ordered list who are in all of the sets. */
export function within(ordered: Int32Array, sets: readonly PeopleSet[]): Int32Array {
  return ordered.filter((seq) => sets.every((set) => set[seq] === 1));
}
