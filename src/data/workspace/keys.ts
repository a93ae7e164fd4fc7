import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { workspaceId } from '#shared/domain/ids.ts';
import { refusal } from '../refusal.ts';

/** Argon2id at the second recommended setting of RFC 9106: 64 MiB, three passes, four lanes. */
export const passphraseCost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 } as const;

const passphraseSlot = z.object({
  kind: z.literal('passphrase'),
  kdf: z.object({
    algorithm: z.literal('argon2id'),
    // Bounds, so that a tampered file can't make the program run out of memory or time.
    memoryKiB: z.int().min(8192).max(2_097_152),
    iterations: z.int().min(1).max(64),
    parallelism: z.int().min(1).max(64),
    salt: z.base64(),
  }),
  wrap: z.object({
    algorithm: z.literal('aes-256-gcm'),
    nonce: z.base64(),
    ciphertext: z.base64(),
    tag: z.base64(),
  }),
});

const keychainSlot = z.object({ kind: z.literal('keychain'), sealed: z.base64() });

/** `keys.json`: the data key, wrapped once per way of opening. */
export const keyring = z.object({
  format: z.literal('enishi-keys'),
  version: z.literal(1),
  workspace: workspaceId,
  slots: z.array(z.discriminatedUnion('kind', [passphraseSlot, keychainSlot])).min(1),
});
export type Keyring = z.infer<typeof keyring>;
export type PassphraseSlot = z.infer<typeof passphraseSlot>;

/** A new random 256-bit data key. */
export const newDataKey = (): Uint8Array => randomBytes(32);

async function passphraseKey(passphrase: string, kdf: PassphraseSlot['kdf']): Promise<Buffer> {
  // Argon2id is the library's default. The same text typed on another keyboard may come in another Unicode form.
  return await hashRaw(passphrase.normalize('NFKC'), {
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.iterations,
    parallelism: kdf.parallelism,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}

/** Wraps the data key under a passphrase, bound to the workspace's id. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
  workspace: string,
  cost: { memoryKiB: number; iterations: number; parallelism: number } = passphraseCost,
): Promise<PassphraseSlot> {
  const kdf = { algorithm: 'argon2id' as const, ...cost, salt: randomBytes(16).toString('base64') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await passphraseKey(passphrase, kdf), nonce);
  cipher.setAAD(Buffer.from(workspace));
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    kind: 'passphrase',
    kdf,
    wrap: {
      algorithm: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
  };
}

/** The data key of the keyring; WRONG_PASSPHRASE where the passphrase does not open it. */
export async function unwrapWithPassphrase(keys: Keyring, passphrase: string): Promise<Uint8Array> {
  for (const slot of keys.slots) {
    if (slot.kind !== 'passphrase') continue;
    const { nonce, ciphertext, tag } = slot.wrap;
    const derived = await passphraseKey(passphrase, slot.kdf);
    try {
      const options = { authTagLength: 16 };
      const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(nonce, 'base64'), options);
      decipher.setAAD(Buffer.from(keys.workspace));
      decipher.setAuthTag(Buffer.from(tag, 'base64'));
      return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
    } catch {
      // The tag does not fit: another slot may.
    }
  }
  throw refusal('WRONG_PASSPHRASE');
}
