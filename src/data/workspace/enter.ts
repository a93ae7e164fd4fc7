import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { lapseConsents } from '../consents/lapse.ts';
import type { DataContext } from '../context.ts';
import { program } from '../longWork/daily.ts';
import { authorOf } from './author.ts';
import { rememberOpened } from './rememberOpened.ts';
import { describe, type Opened } from './session.ts';

/** Takes up a workspace that was opened; it is no longer locked then. */
export async function enter(context: DataContext, opened: Opened): Promise<OpenWorkspace> {
  await context.session.use(opened);
  // Before anything is read; where it can't be written now, it is tried again while the workspace is open.
  await lapseConsents(opened.database, { ...authorOf(context), actor: program }).catch(() => 0);
  await context.recent.opened(opened.id, opened.folder, context.clock.now(), opened.inKeychain);
  await rememberOpened(context.host, opened);
  return describe(opened);
}
