import { randomBytes } from 'node:crypto';
import { passphraseMinimum } from '#shared/contract/workspace.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { type RecoveryCode, recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';
import { refusal } from '../refusal.ts';
import { withKeyring, writeKeyring } from '../workspace/keyringFile.ts';
import {
  costOf,
  type Keyring,
  type KeySlot,
  unwrapWith,
  wrapWithPassphrase,
  wrapWithRecoveryCode,
} from '../workspace/keys.ts';
import type { Opened } from '../workspace/session.ts';

/** PASSPHRASE_TOO_SHORT for one that would not do. */
export function requireLongEnough(passphrase: string): void {
  if ([...passphrase].length < passphraseMinimum) {
    throw refusal('PASSPHRASE_TOO_SHORT', { atLeast: passphraseMinimum });
  }
}

/** WRONG_PASSPHRASE where it is not the open workspace's. */
export async function requirePassphrase(keys: Keyring, passphrase: string): Promise<void> {
  (await unwrapWith(keys, { passphrase })).fill(0);
}

async function putSlot(folder: string, keys: Keyring, slot: KeySlot): Promise<void> {
  const others = keys.slots.filter(({ kind }) => kind !== slot.kind);
  await writeKeyring(folder, { ...keys, slots: [slot, ...others] });
}

/** Wraps the same data key under another passphrase; what else opens the workspace stays. */
export async function setPassphrase({ folder, key }: Opened, passphrase: string): Promise<void> {
  await withKeyring(folder, async (keys) => {
    await putSlot(folder, keys, await wrapWithPassphrase(key, passphrase, keys.workspace, costOf(keys)));
  });
}

/** Makes another recovery code. The one before no longer opens the workspace. */
export async function makeRecoveryCode({ folder, key }: Opened, at: Instant): Promise<RecoveryCode> {
  const code = recoveryCodeOf(randomBytes(20));
  await withKeyring(folder, async (keys) => {
    await putSlot(folder, keys, await wrapWithRecoveryCode(key, code, keys.workspace, at, costOf(keys)));
  });
  return code;
}

/** When the recovery code was made; null where there is none. */
export function recoveryCodeMadeAt({ slots }: Keyring): Instant | null {
  for (const slot of slots) if (slot.kind === 'recovery') return slot.madeAt;
  return null;
}
