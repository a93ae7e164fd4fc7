import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { takeBackInThread } from './thread/inThread.ts';
import type { RevertTask } from './thread/threadMessages.ts';

/** What taking something back works with, in this thread or in one of its own. */
export interface Work {
  /** Reads the data as it was before. */
  sqlite: SqliteDatabase;
  unit: WriteUnit;
  language: Language;
  turns: Turns;
  report: (progress: RowProgress) => void;
}

/** Who takes something back, and where. */
export interface Taker {
  database: Database;
  author: Author;
  language: Language;
  /** The code of the thread for what is long; null to do that in this one. */
  thread: URL | null;
}

/** Up to so many changes a thread would take longer to start than to do the work. */
const mostHere = 5000;

/**
 * Takes something back as an operation of that kind: `task` is what a thread is told, `work` does the same here, and
 * `changes` is how many there are to be taken back. CANCELLED leaves everything as it was.
 */
export async function takeBack<T>(
  { database, author, language, thread }: Taker,
  what: { kind: string; task: RevertTask; changes: number; work: (work: Work) => Promise<T> },
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<T> {
  const { kind, task, changes, work } = what;
  if (thread !== null && changes > mostHere) {
    return await takeBackInThread<T>(thread, { database, author, language, kind, task }, report, signal);
  }
  return await database.writeInSteps(kind, author, async (unit) => {
    return await work({ sqlite: database.sqlite, unit, language, turns: new Turns(signal), report });
  });
}
