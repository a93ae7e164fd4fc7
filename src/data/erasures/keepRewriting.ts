import type { DataContext } from '../context.ts';
import { keepErasedBesideAll } from './besideBackups.ts';
import { isToRewrite, rewriteFile } from './rewrite.ts';

/** Calls back again and again until it is stopped. */
type Repeat = (milliseconds: number, callback: () => void) => () => void;

/** How often it is tried, in milliseconds: where there was no room on the disk, there is some time later. */
const interval = 10 * 60_000;
const soon = 20_000;

const systemRepeat: Repeat = (milliseconds, callback) => {
  const first = setTimeout(callback, soon);
  const timer = setInterval(callback, milliseconds);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
};

/**
 * Writes the file anew where somebody was erased and that did not follow, such as because the program ended, and lays the
 * marks beside backups that were out of reach: soon after a workspace is opened and every now and then while it is open.
 * Gives the way to stop it, which waits for what is under way.
 */
export function startRewriting(
  context: DataContext,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  let underWay = Promise.resolve();
  let busy = false;
  /** The workspace beside all of whose backups it lies who was erased. */
  let marked: string | null = null;
  const look = async (): Promise<void> => {
    const opened = context.session.opened;
    if (opened === null) return;
    if (marked !== opened.id) {
      // A disk with backups may have been away when somebody was erased, and be there now.
      const unreached = await keepErasedBesideAll(opened.database, opened.id);
      marked = unreached.length === 0 ? opened.id : null;
    }
    if (isToRewrite(opened.database)) await rewriteFile(context, () => undefined);
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
    stop();
    await underWay;
  };
}
