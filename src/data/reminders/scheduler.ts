import { dateOf } from '#shared/domain/instant.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { DataContext } from '../context.ts';
import { authorOf } from '../workspace/author.ts';
import { noteBecameDue } from './becameDue.ts';
import { notificationOf } from './notification.ts';

/** Calls back again and again until it is stopped. */
type Repeat = (milliseconds: number, callback: () => void) => () => void;

/** How often the clock is looked at, in milliseconds. A computer that slept is noticed at the next look. */
const interval = 30_000;

const systemRepeat: Repeat = (milliseconds, callback) => {
  const timer = setInterval(callback, milliseconds);
  return () => clearInterval(timer);
};

/**
 * Reminds the user of what became due: once on each of their days, at the time they have chosen or as soon after it as
 * the computer is awake and a workspace open. On a day on which the clocks skip that time, it is the moment they would
 * have shown it; where they show it twice, the first. Gives the way to stop it, which waits for what is under way.
 */
export function startReminders(
  context: DataContext,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  const round = new DailyRound(context);
  let underWay = Promise.resolve();
  let waiting = false;
  const stop = repeat(interval, () => {
    // A look that takes longer than the interval is not overtaken.
    if (waiting) return;
    waiting = true;
    underWay = round
      .look()
      .catch(failed)
      .finally(() => {
        waiting = false;
      });
  });
  return async () => {
    stop();
    await underWay;
  };
}

/** Looks for what became due when the time of day has come, once a day for each workspace. */
export class DailyRound {
  readonly #context: DataContext;
  /** The workspace and day that were looked after last. */
  #done = '';

  constructor(context: DataContext) {
    this.#context = context;
  }

  /** What fails is tried again at the next look. */
  async look(): Promise<void> {
    const { session, preferences, clock, host } = this.#context;
    const { opened } = session;
    const { current } = preferences;
    if (opened === null || host === null || !current.remind) return;
    const now = clock.now();
    const zone = clock.timeZone();
    const today = dateOf(now, zone);
    if (now < momentAt({ date: today, time: current.remindAt }, zone)) return;
    const round = `${opened.id} ${today}`;
    if (round === this.#done) return;
    const due = await noteBecameDue(opened.database, authorOf(this.#context), current.role);
    this.#done = round;
    // Closed meanwhile: nothing of it is shown.
    if (session.opened !== opened) return;
    const notification = notificationOf(opened.database.sqlite, due, today, current);
    if (notification !== null) await host.notify(notification);
  }
}
