import type { SqliteDatabase } from '../../database/driver.ts';
import type { Reader } from '../../interactions/visibility.ts';
import { eachOf, seqOf } from '../eachOf.ts';
import type { Facts } from '../facts/facts.ts';
import type { Question } from '../question.ts';
import type { Test } from './states.ts';

/** What the people behind a number are found in, over whom and when it is counted, and who reads it. */
export interface Asked {
  facts: Facts;
  question: Question;
  sqlite: SqliteDatabase;
  reader: Reader;
}

/** The seqs of those in question of whom it holds. */
export function seqsWhere({ facts, question: { among } }: Asked, test: Test): number[] {
  const seqs: number[] = [];
  eachOf(facts, among, (page, slot) => {
    if (test(page, slot)) seqs.push(seqOf(page, slot));
  });
  return seqs;
}
