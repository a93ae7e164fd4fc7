import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import type { FileGrantId, WorkspaceId } from '#shared/domain/ids.ts';
import { readRecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import { auditAside } from '../audit/aside.ts';
import type { DataContext } from '../context.ts';
import { damagedBehind } from '../damage/opening.ts';
import { nobodyWaiting, type Waiting } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { enter } from '../workspace/enter.ts';
import { hostKeychain } from '../workspace/hostKeychain.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import type { Secret } from '../workspace/keys.ts';
import { unlockWorkspace } from '../workspace/lifecycle.ts';
import type { Opened } from '../workspace/session.ts';
import { recoveryCodeMadeAt, requireLongEnough, setPassphrase } from './changeKeys.ts';
import type { Tried } from './wrongTries.ts';

/** A folder the user granted, or one of the recent list. */
type At = { folder: FileGrantId } | { recent: WorkspaceId };

function folderOf(context: DataContext, at: At): string {
  const folder = 'folder' in at ? context.files.path(at.folder, 'folder') : context.recent.pathOf(at.recent);
  if (folder === null) throw refusal('NOT_FOUND', { what: 'workspace' });
  return folder;
}

/**
 * Opens a workspace by its passphrase, or by the keychain where none is given; a locked one only by its passphrase. Wrong
 * tries are counted and make the next one wait.
 */
export async function openBy(
  context: DataContext,
  at: At,
  secret: Secret | null,
  waiting: Waiting = nobodyWaiting,
): Promise<OpenWorkspace> {
  const folder = folderOf(context, at);
  return await openFolder(context, { folder, secret, first: async () => undefined, waiting });
}

/** Opens a workspace by its recovery code and gives it another passphrase, in whose place nobody has to remember the old one. */
export async function recover(
  context: DataContext,
  at: At,
  typed: { code: string; passphrase: string },
  waiting: Waiting,
): Promise<OpenWorkspace> {
  const { code, passphrase } = typed;
  const folder = folderOf(context, at);
  requireLongEnough(passphrase);
  const recoveryCode = readRecoveryCode(code);
  if (recoveryCode === null) throw refusal('RECOVERY_CODE_MISTYPED');
  if (recoveryCodeMadeAt(await readKeyring(folder)) === null) throw refusal('NO_RECOVERY_CODE');
  const first = async (opened: Opened) => {
    await setPassphrase(opened, passphrase);
    await auditAside(opened.database, authorOf(context), { kind: 'recoveryCodeUsed' });
  };
  return await openFolder(context, { folder, secret: { recoveryCode }, first, waiting });
}

interface Wanted {
  folder: string;
  secret: Secret | null;
  /** What is done before anything else once it is open. */
  first: (opened: Opened) => Promise<void>;
  waiting: Waiting;
}

async function openFolder(
  context: DataContext,
  { folder, secret, first, waiting }: Wanted,
): Promise<OpenWorkspace> {
  const keychain = await hostKeychain(context.host);
  // Closed first: the same folder may be opened again, and two connections would hold each other's log.
  await context.session.close();
  const { workspace } = await readKeyring(folder);
  if (secret === null && context.recent.isLocked(workspace)) {
    throw refusal('PASSPHRASE_NEEDED', { path: folder });
  }
  const unlock = () => unlockWorkspace(folder, secret, keychain, waiting);
  try {
    const { result, before } =
      secret === null
        ? { result: await unlock(), before: null }
        : await context.tries.count(workspace, context.clock, unlock);
    await begin(context, result, before, { first, signal: waiting.signal });
    return await enter(context, result);
  } catch (error) {
    context.session.setDamaged(damagedBehind(error));
    throw error;
  }
}

async function begin(
  context: DataContext,
  opened: Opened,
  before: Tried | null,
  { first, signal }: Pick<Wanted, 'first'> & Pick<Waiting, 'signal'>,
): Promise<void> {
  try {
    if (signal?.aborted === true) throw refusal('CANCELLED');
    await first(opened);
    await tellOfTries(context, opened, before);
  } catch (error) {
    await opened.database.close();
    opened.key.fill(0);
    throw error;
  }
}

/** Says in the audit log how often somebody tried and when, once it can be written. */
export async function tellOfTries(
  context: DataContext,
  { database }: Opened,
  before: Tried | null,
): Promise<void> {
  if (before === null) return;
  const { count, first, latest } = before;
  await auditAside(database, authorOf(context), { kind: 'wrongTries', facts: { count, first, latest } });
}
