import { createHash } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import type { DataContext, Threads } from '#data/context.ts';
import { router } from '#data/router.ts';
import { createPassingContext } from '#data/start.ts';
import type { Opened } from '#data/workspace/session.ts';
import { type FileGrantId, fileGrantId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { openedBy } from '#test/support/openedBy.ts';
import { type Facts, readFacts } from './facts.ts';

const clientOf = (context: DataContext) => createRouterClient(router, { context });

/** The data layer with a workspace open, as the data process has it. */
export interface World {
  context: DataContext;
  client: ReturnType<typeof clientOf>;
  opened: () => Opened;
  grant: (path: string, mode: 'read' | 'write' | 'folder') => FileGrantId;
  close: () => Promise<void>;
}

/** Without an open workspace. `threads` are the bundles beside the program's own. */
export function dataLayer(threads: Threads): World {
  const versions = { appVersion: '0.0.0', electron: null, chromium: null };
  const user = {
    language: 'en',
    userName: 'Mio',
    timeZone: timeZone.parse('Asia/Tokyo'),
    device: 'torture',
  } as const;
  const context = createPassingContext(versions, null, user, threads);
  return {
    context,
    client: clientOf(context),
    opened: () => context.session.require(),
    grant: (path, mode) => {
      const id = fileGrantId.parse(context.ids.next());
      context.files.add(id, path, mode);
      return id;
    },
    close: () => context.session.close(),
  };
}

/** The bundles that a bundle of the torture has beside it. */
export const threadsBeside = (url: string): Threads => ({
  imports: new URL('./importThread.mjs', url),
  reverts: new URL('./revertThread.mjs', url),
  copies: new URL('./copyThread.mjs', url),
  backups: new URL('./backupThread.mjs', url),
  damage: new URL('./damageThread.mjs', url),
});

/** Opens a workspace by the same call as the page. */
export async function openWorld(folder: string, passphrase: string, threads: Threads): Promise<World> {
  const world = dataLayer(threads);
  await openedBy(world.client.workspace.open({ at: { folder: world.grant(folder, 'folder') }, passphrase }));
  return world;
}

/** The facts of an open workspace, with the passphrase that has opened it and a print of its key. */
export function factsOf({ opened }: World, passphrase: string): Facts {
  return readFacts(opened().database.sqlite).set('passphrase', passphrase).set('key', keyPrint(opened().key));
}

/** Tells one key from another without naming it. */
export const keyPrint = (key: Uint8Array): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 16);
