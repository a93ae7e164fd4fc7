import type { RotationEvent } from '#shared/contract/keys.ts';
import type { OpeningEvent } from '#shared/contract/workspace.ts';
import { auditAside } from '../audit/aside.ts';
import type { DataContext } from '../context.ts';
import { withProgress } from '../longWork/progress.ts';
import { anywhere, inWorkspace } from '../procedures.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import { workspaceName } from '../workspace/layout.ts';
import {
  makeRecoveryCode,
  recoveryCodeMadeAt,
  requireLongEnough,
  requirePassphrase,
  setPassphrase,
} from './changeKeys.ts';
import { lockWorkspace } from './lock.ts';
import { recover, tellOfTries } from './opening.ts';
import { printRecoveryCode } from './printRecoveryCode.ts';
import { rotateDataKey } from './rotate.ts';

export const keysHandlers = {
  state: inWorkspace.keys.state.handler(async ({ context: { workspace } }) => ({
    inKeychain: workspace.inKeychain,
    recoveryCodeMadeAt: recoveryCodeMadeAt(await readKeyring(workspace.folder)),
  })),
  locked: anywhere.keys.locked.handler(({ context }) => {
    if (context.session.opened !== null) return null;
    const [locked] = context.recent.list().filter((known) => known.locked);
    return locked === undefined
      ? null
      : { id: locked.id, name: workspaceName(locked.path), path: locked.path };
  }),
  lock: anywhere.keys.lock.handler(async ({ context, input }) => {
    if (!input.evenIfBusy && context.session.opened?.database.busy === true) return { locked: false };
    return { locked: await lockWorkspace(context) };
  }),
  changePassphrase: inWorkspace.keys.changePassphrase.handler(async ({ context, input }) => {
    requireLongEnough(input.next);
    await checkPassphrase(context, input.present);
    await setPassphrase(context.workspace, input.next);
    await auditAside(context.database, context.author, { kind: 'passphraseChanged' });
    return null;
  }),
  makeRecoveryCode: inWorkspace.keys.makeRecoveryCode.handler(async ({ context, input }) => {
    await checkPassphrase(context, input.passphrase);
    const code = await makeRecoveryCode(context.workspace, context.clock.now());
    await auditAside(context.database, context.author, { kind: 'recoveryCodeMade' });
    return { code };
  }),
  printRecoveryCode: inWorkspace.keys.printRecoveryCode.handler(async ({ context, input }) => ({
    printed: await printRecoveryCode(context, input.code),
  })),
  recover: anywhere.keys.recover.handler(async function* ({
    context,
    input,
    signal: outer,
  }): AsyncGenerator<OpeningEvent> {
    const workspace = yield* withProgress(
      outer,
      async (report, signal) => await recover(context, input.at, input, { report, signal }),
    );
    yield { type: 'opened', workspace };
  }),
  rotate: inWorkspace.keys.rotate.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<RotationEvent> {
    await checkPassphrase(context, input.passphrase);
    yield* withProgress(signal, (report, cancelled) =>
      rotateDataKey(context, input.passphrase, report, cancelled),
    );
    yield { type: 'rotated' };
  }),
};

/** WRONG_PASSPHRASE and TOO_MANY_TRIES as at opening. */
async function checkPassphrase(context: DataContext, passphrase: string): Promise<void> {
  const opened = context.session.require();
  const { before } = await context.tries.count(opened.id, context.clock, async () => {
    await requirePassphrase(await readKeyring(opened.folder), passphrase);
  });
  await tellOfTries(context, opened, before);
}
