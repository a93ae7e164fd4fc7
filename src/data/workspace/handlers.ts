import type { CreationEvent, OpenWorkspace } from '#shared/contract/workspace.ts';
import type { DataContext } from '../context.ts';
import { anywhere, inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { createWithProgress } from './create.ts';
import { hostKeychain } from './hostKeychain.ts';
import { folderFor, setKeychain, unlockWorkspace } from './lifecycle.ts';
import { describe, type Opened } from './session.ts';

export const workspaceHandlers = {
  current: anywhere.workspace.current.handler(({ context }) =>
    context.session.opened === null ? null : describe(context.session.opened),
  ),
  recent: anywhere.workspace.recent.handler(({ context }) => context.recent.list()),
  forget: anywhere.workspace.forget.handler(async ({ context, input }) => {
    await context.recent.forget(input.id);
    return context.recent.list();
  }),
  keychain: anywhere.workspace.keychain.handler(async ({ context }) => ({
    available: (await hostKeychain(context.host)) !== null,
  })),
  create: anywhere.workspace.create.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<CreationEvent> {
    const folder = folderFor(context.files.path(input.parent, 'folder'), input.name);
    const opened = yield* createWithProgress(context, { ...input, folder }, signal);
    yield { type: 'created', workspace: await enter(context, opened) };
  }),
  open: anywhere.workspace.open.handler(async ({ context, input }) => {
    const folder =
      'folder' in input.at
        ? context.files.path(input.at.folder, 'folder')
        : context.recent.pathOf(input.at.recent);
    if (folder === null) throw refusal('NOT_FOUND', { what: 'workspace' });
    const keychain = await hostKeychain(context.host);
    // Closed first: the same folder may be opened again, and two connections would hold each other's log.
    await context.session.close();
    return await enter(context, await unlockWorkspace(folder, input.passphrase, keychain));
  }),
  setKeychain: inWorkspace.workspace.setKeychain.handler(async ({ context, input }) => {
    const keychain = input.inKeychain ? await hostKeychain(context.host) : null;
    if (input.inKeychain && keychain === null) throw refusal('KEYCHAIN_UNAVAILABLE');
    await setKeychain(context.workspace, keychain);
    context.session.setInKeychain(input.inKeychain);
    const opened = context.session.require();
    await context.recent.opened(opened.id, opened.folder, context.clock.now(), input.inKeychain);
    return describe(opened);
  }),
  close: anywhere.workspace.close.handler(async ({ context }) => {
    await context.session.close();
    await context.host?.rememberSession(null);
    return null;
  }),
};

async function enter(context: DataContext, opened: Opened): Promise<OpenWorkspace> {
  await context.session.use(opened);
  await context.recent.opened(opened.id, opened.folder, context.clock.now(), opened.inKeychain);
  await context.host?.rememberSession({
    path: opened.folder,
    key: Buffer.from(opened.key).toString('base64'),
  });
  return describe(opened);
}
