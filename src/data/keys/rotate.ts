import { appendAudit } from '../audit/append.ts';
import type { DataContext } from '../context.ts';
import { copyWhole } from '../database/wholeCopy.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { authorOf } from '../workspace/author.ts';
import { hostKeychain } from '../workspace/hostKeychain.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import {
  costOf,
  type Keyring,
  type KeySlot,
  keyringOf,
  newDataKey,
  wrapWithPassphrase,
} from '../workspace/keys.ts';
import { replaceDatabase } from '../workspace/replaceDatabase.ts';

/** Progress counts in parts of a thousand, as nothing else is known of how a copy is made. */
const total = 1000;

/**
 * Writes the database anew under another data key and puts it in place of the present one. The passphrase, which has been
 * checked, stays; the recovery code is gone, as it led to the old key.
 */
export async function rotateDataKey(
  context: DataContext,
  passphrase: string,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = newDataKey();
  const thread = context.threads.copies;
  await replaceDatabase(context, {
    make: async (draft, present) => {
      const told = (share: number) => report({ done: Math.round(share * total), total });
      await copyWhole(present, draft, { rekey: key, signal, thread, report: told });
    },
    keys: async () => ({ key, keyring: await keyringUnder(context, key, passphrase) }),
    sameContent: true,
    // In the new file, so that it is told of exactly if it has happened.
    finish: (draft) => appendAudit(draft, authorOf(context), { kind: 'keyRotated' }),
    signal,
  });
}

async function keyringUnder(context: DataContext, key: Uint8Array, passphrase: string): Promise<Keyring> {
  const { folder } = context.session.require();
  const keys = await readKeyring(folder);
  const slots: KeySlot[] = [await wrapWithPassphrase(key, passphrase, keys.workspace, costOf(keys))];
  if (keys.slots.some(({ kind }) => kind === 'keychain')) {
    // A keychain that has gone meanwhile is asked for again in the settings.
    const keychain = await hostKeychain(context.host);
    if (keychain !== null) slots.push({ kind: 'keychain', sealed: await keychain.seal(key) });
  }
  return keyringOf({ workspace: keys.workspace, slots });
}
