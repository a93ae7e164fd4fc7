import { epochMilliseconds } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import { isRefusal } from '../refusal.ts';
import type { Opened } from '../workspace/session.ts';
import { keepCheck, lastCheck } from './checked.ts';
import { endPresence, renewal, showPresence } from './presence.ts';
import { runTask } from './thread/runTask.ts';
import type { TaskReport } from './thread/tasks.ts';

/** Calls back again and again until it is stopped. */
type Repeat = (milliseconds: number, callback: () => void) => () => void;

const interval = 30_000;
const week = 7 * 24 * 60 * 60 * 1000;

const systemRepeat: Repeat = (milliseconds, callback) => {
  const timer = setInterval(callback, milliseconds);
  return () => clearInterval(timer);
};

/** Checks the whole file of the open workspace while it is used, and keeps what was found. */
export async function checkNow(
  context: Pick<DataContext, 'clock' | 'threads'>,
  { database, folder, key }: Opened,
  report: TaskReport,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const task = { type: 'check', path: database.path, key: Uint8Array.from(key) } as const;
  // Who puts another file in the place of this one waits for it.
  const checking = () => runTask(context.threads.damage, task, folder, report, signal);
  const { sound } = await database.lendToReader(checking);
  await keepCheck(database, context.clock.now(), sound);
  return sound;
}

/**
 * Looks after an open workspace: shows that this computer has it open, and checks its whole file once a week. Gives the
 * way to stop it, which waits for what is under way.
 */
export function startLookingAfter(
  context: DataContext,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  const stopped = new AbortController();
  let underWay: Promise<void> | null = null;
  const present = new Presence(context);
  const look = async (): Promise<void> => {
    const { opened } = context.session;
    await present.look(opened);
    if (opened === null || !isDue(context, opened)) return;
    await checkNow(context, opened, () => undefined, stopped.signal).catch((error: unknown) => {
      if (!isRefusal(error, 'CANCELLED')) throw error;
    });
  };
  const round = (): void => {
    underWay ??= look()
      .catch(failed)
      .finally(() => {
        underWay = null;
      });
  };
  const stop = repeat(interval, round);
  return async () => {
    stop();
    stopped.abort();
    await underWay;
    await present.look(null).catch(failed);
  };
}

function isDue({ clock }: DataContext, { database }: Opened): boolean {
  const last = lastCheck(database);
  if (last === null) return true;
  const age = epochMilliseconds(clock.now()) - epochMilliseconds(last.at);
  // Nor does a clock that was ahead at that time put it off.
  return age >= week || age < 0;
}

/** The sign of this computer in the folder of what is open. */
class Presence {
  readonly #context: DataContext;
  #folder: string | null = null;
  #shownAt = 0;

  constructor(context: DataContext) {
    this.#context = context;
  }

  async look(opened: Opened | null): Promise<void> {
    const folder = opened?.folder ?? null;
    const now = performance.now();
    if (this.#folder !== null && this.#folder !== folder) {
      await endPresence(this.#context.preferences.device, this.#folder);
      this.#folder = null;
    }
    if (folder === null) return;
    if (this.#folder === folder && now - this.#shownAt < renewal) return;
    await showPresence(this.#context, folder);
    this.#folder = folder;
    this.#shownAt = now;
  }
}
