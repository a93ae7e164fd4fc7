import { onTestFinished } from 'vitest';
import type { DataContext } from '#data/context.ts';
import { createContext } from '#data/start.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { clientOf, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

/** Another program with the same workspace open: a data layer and a connection of its own. */
export async function openSecondWindow(world: TestWorkspace) {
  const surroundings = {
    userData: temporaryFolder(),
    appVersion: '0.0.0',
    locale: 'en',
    timeZone: world.clock.timeZone(),
    electron: null,
    chromium: null,
  };
  const made = await createContext(surroundings, null);
  const context: DataContext = { ...made, clock: world.clock, ids: world.ids };
  const opened = await reopenWorkspace(world.folder, Uint8Array.from(world.opened.key));
  await context.session.use(opened);
  onTestFinished(() => context.session.close());
  return { context, database: opened.database, client: clientOf(context) };
}
