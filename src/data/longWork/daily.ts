import { epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { authorOf } from '../workspace/author.ts';

/** Calls back again and again until it is stopped. */
export type Repeat = (milliseconds: number, callback: () => void) => () => void;

/** How often the clock is looked at, in milliseconds: a computer that sleeps lets the end of a day pass. */
const interval = 30_000;
const day = 24 * 60 * 60 * 1000;

/** The name under which the program itself stands in the history. */
export const program = 'Enishi';

const systemRepeat: Repeat = (milliseconds, callback) => {
  const timer = setInterval(callback, milliseconds);
  return () => clearInterval(timer);
};

/** What the program does of itself; `goOn` says whether the workspace is still open. */
export type DailyWork = (database: Database, author: Author, goOn: () => boolean) => Promise<unknown>;

/**
 * Does it soon after a workspace is opened, and daily while it is open. Gives the way to stop it, which waits for what is
 * under way.
 */
export function startDaily(
  context: DataContext,
  work: DailyWork,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  let underWay = Promise.resolve();
  let busy = false;
  let stopped = false;
  let last: { database: Database; at: Instant } | null = null;
  const look = async (): Promise<void> => {
    const opened = context.session.opened;
    if (opened === null) return;
    const { database } = opened;
    const now = context.clock.now();
    const since = last?.database === database ? epochMilliseconds(now) - epochMilliseconds(last.at) : day;
    if (since < day) return;
    const goOn = () => !stopped && context.session.opened?.database === database;
    await work(database, { ...authorOf(context), actor: program }, goOn);
    last = { database, at: now };
  };
  const stop = repeat(interval, () => {
    if (busy) return;
    busy = true;
    underWay = look()
      .catch(failed)
      .finally(() => {
        busy = false;
      });
  });
  return async () => {
    stopped = true;
    stop();
    await underWay;
  };
}
