import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

/** How often another program's changes are looked for, in milliseconds. */
const lookEvery = 1000;

/**
 * Says when something was changed in the workspace, by this program or by another one that has it open, until the
 * signal ends it or the workspace is closed. Changes that come while nobody takes the last word are told in one.
 */
export async function* watchChanges(
  database: Database,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ changed: true }> {
  if (!database.sqlite.open) return;
  let wake: () => void = () => undefined;
  let changed = false;
  const tell = (): void => {
    changed = true;
    wake();
  };
  const look = foreignChanges(database);
  const timer = setInterval(() => {
    if (!database.sqlite.open) wake();
    else if (look()) tell();
  }, lookEvery);
  timer.unref();
  const forget = database.onChanged(tell);
  const end = () => wake();
  signal?.addEventListener('abort', end);
  try {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!changed && signal?.aborted !== true && database.sqlite.open) await woken;
      if (signal?.aborted === true || !database.sqlite.open) return;
      if (!changed) continue;
      changed = false;
      yield { changed: true };
    }
  } finally {
    clearInterval(timer);
    forget();
    signal?.removeEventListener('abort', end);
  }
}

/** Whether another connection has committed since the last look; `data_version` tells without reading anything. */
function foreignChanges(database: Database): () => boolean {
  const version = () => Number(prepared(database.sqlite, 'PRAGMA data_version').pluck().get());
  let { sqlite } = database;
  let last = version();
  return () => {
    const present = version();
    // Where another file has taken the place of the first it counts anew, and was told as a change of this program.
    const changed = database.sqlite === sqlite && present !== last;
    sqlite = database.sqlite;
    last = present;
    return changed;
  };
}
