import type { CreationEvent, OpeningEvent } from '#shared/contract/workspace.ts';
import { auditAside } from '../audit/aside.ts';
import { openBy } from '../keys/opening.ts';
import { withProgress } from '../longWork/progress.ts';
import { anywhere, inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { createWithProgress } from './create.ts';
import { enter } from './enter.ts';
import { hostKeychain } from './hostKeychain.ts';
import { folderFor, setKeychain } from './lifecycle.ts';
import { describe } from './session.ts';

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
  open: anywhere.workspace.open.handler(async function* ({
    context,
    input,
    signal: outer,
  }): AsyncGenerator<OpeningEvent> {
    const secret = input.passphrase === null ? null : { passphrase: input.passphrase };
    const workspace = yield* withProgress(
      outer,
      async (report, signal) => await openBy(context, input.at, secret, { report, signal }),
    );
    yield { type: 'opened', workspace };
  }),
  setKeychain: inWorkspace.workspace.setKeychain.handler(async ({ context, input }) => {
    const keychain = input.inKeychain ? await hostKeychain(context.host) : null;
    if (input.inKeychain && keychain === null) throw refusal('KEYCHAIN_UNAVAILABLE');
    await setKeychain(context.workspace, keychain);
    context.session.setInKeychain(input.inKeychain);
    const opened = context.session.require();
    await context.recent.opened(opened.id, opened.folder, context.clock.now(), input.inKeychain);
    const facts = { inKeychain: input.inKeychain };
    await auditAside(context.database, context.author, { kind: 'keychainChanged', facts });
    return describe(opened);
  }),
  close: anywhere.workspace.close.handler(async ({ context }) => {
    await context.session.close();
    await context.host?.rememberSession(null);
    return null;
  }),
};
