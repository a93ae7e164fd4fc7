import { dirname } from 'node:path';
import { dateOf, epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import { isRefusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import type { Opened } from '../workspace/session.ts';
import { rotate } from './folder.ts';
import { makeBackup } from './make.ts';
import { readGoodRuns, readPlan } from './plans.ts';

/** Calls back again and again until it is stopped. */
type Repeat = (milliseconds: number, callback: () => void) => () => void;

/** How often it is looked whether a backup is due, in milliseconds. */
const interval = 30_000;
/** After one that failed. */
const pause = 60 * 60 * 1000;

/** The name under which the program itself stands in the audit log. */
const program = 'Enishi';

const systemRepeat: Repeat = (milliseconds, callback) => {
  const timer = setInterval(callback, milliseconds);
  return () => clearInterval(timer);
};

/**
 * Backs the open workspace up once a day as this computer's plan says: soon after it is opened where none was made that
 * day, and while it is open. A try that failed is made again after an hour. Gives the way to stop it, which cancels what
 * is under way.
 */
export function startBackups(
  context: DataContext,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  const stopping = new AbortController();
  let underWay = Promise.resolve();
  let busy = false;
  let last: { database: Database; at: Instant } | null = null;
  const look = async (): Promise<void> => {
    const { opened } = context.session;
    if (opened === null) return;
    const now = context.clock.now();
    const tried = last?.database === opened.database ? last.at : null;
    if (tried !== null && Math.abs(epochMilliseconds(now) - epochMilliseconds(tried)) < pause) return;
    if (!isDue(context, opened)) return;
    last = { database: opened.database, at: now };
    await backUpAsPlanned(context, opened, stopping.signal);
  };
  const stop = repeat(interval, () => {
    if (busy) return;
    busy = true;
    underWay = look()
      .catch((error: unknown) => {
        // What is refused is told by a warning.
        if (!isRefusal(error)) failed(error);
      })
      .finally(() => {
        busy = false;
      });
  });
  return async () => {
    stopping.abort();
    stop();
    await underWay;
  };
}

/** Whether the plan wants one today and none was made. A clock that was set back makes one more, never one less. */
function isDue({ clock, preferences }: DataContext, { database }: Opened): boolean {
  const plan = readPlan(database, preferences.device);
  if (plan === null || !plan.enabled) return false;
  const zone = clock.timeZone();
  const today = dateOf(clock.now(), zone);
  return !readGoodRuns(database).some(
    ({ at, path }) => dateOf(at, zone) === today && dirname(path) === plan.folder,
  );
}

async function backUpAsPlanned(context: DataContext, opened: Opened, signal: AbortSignal): Promise<void> {
  const plan = readPlan(opened.database, context.preferences.device);
  if (plan === null) return;
  const author = { ...authorOf(context), actor: program };
  await makeBackup(context, opened, { author, occasion: 'planned', target: { folder: plan.folder }, signal });
  await rotate(plan.folder, opened.id, plan, context.clock.timeZone());
}
