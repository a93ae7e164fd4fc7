import { setTimeout as wait } from 'node:timers/promises';
import type { DataContext } from '../context.ts';

/** What is being written may take so long to end; its page is gone by then, which cancels it. */
const patience = 500;

/**
 * Closes the workspace, forgets its key everywhere and has the page load itself anew, so that nothing of it is left in
 * memory. From then on it asks for its passphrase, even where the keychain could open it, and after a restart too.
 */
export async function lockWorkspace(context: DataContext): Promise<boolean> {
  const { opened } = context.session;
  if (opened === null) return false;
  // Before anything else, so that whatever happens next, it does not open without being asked.
  await context.recent.setLocked(opened.id, true);
  const closed = context.session.close();
  await context.host?.rememberSession(null);
  await context.host?.showLocked();
  // Long work ends once the page behind it is gone; opening waits for that.
  await Promise.race([closed, wait(patience, undefined, { ref: false })]);
  closed.catch(() => undefined);
  return true;
}
