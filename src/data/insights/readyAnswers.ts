import { setTimeout } from 'node:timers/promises';
import type { Clock } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../interactions/visibility.ts';
import { networkAtAGlance } from './atAGlance.ts';
import { factsOf } from './facts/facts.ts';
import { networkInsights } from './network.ts';

/** For so long nothing is written before the answers are reckoned anew, in milliseconds: not while somebody types. */
const quiet = 2_000;

/** For whom they are kept ready: who asked last. */
interface Ready {
  clock: Clock;
  reader: Reader;
  /** Whether something was written since the wait began. */
  changed: boolean;
  waiting: boolean;
}

const readyOf = new WeakMap<Database, Ready>();

/**
 * From now on keeps what Home and Insights begin with ready in the background, also for the next opening: it is reckoned anew
 * some time after a write, and at closing where that was not yet done. Each part of it is short, so that others have their
 * turn.
 */
export function keepReady(database: Database, clock: Clock, reader: Reader): void {
  const known = readyOf.get(database);
  if (known !== undefined) {
    Object.assign(known, { clock, reader });
    return;
  }
  const ready = { clock, reader, changed: false, waiting: false };
  readyOf.set(database, ready);
  database.onChanged(() => prepareLater(database, ready));
  prepareLater(database, ready);
}

function prepareLater(database: Database, ready: Ready): void {
  ready.changed = true;
  if (ready.waiting) return;
  ready.waiting = true;
  database.waitFor(
    prepareWhenQuiet(database, ready).finally(() => {
      ready.waiting = false;
    }),
  );
}

async function prepareWhenQuiet(database: Database, ready: Ready): Promise<void> {
  const { closing } = database;
  while (ready.changed && !closing.aborted) {
    ready.changed = false;
    // At closing it is done at once.
    await setTimeout(quiet, undefined, { signal: closing, ref: false }).catch(() => undefined);
  }
  const { clock, reader } = ready;
  await factsOf(database);
  await networkAtAGlance(database, clock);
  await networkInsights(database, { on: null, from: null, to: null }, clock, reader);
}
