import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { type WorkspaceId, workspaceId } from '#shared/domain/ids.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import type { RecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import { refusal } from '../refusal.ts';

/** Argon2id at the second recommended setting of RFC 9106: 64 MiB, three passes, four lanes. */
export const passphraseCost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 } as const;

/** The data key, encrypted with a key that is derived from something the user knows. */
const wrapped = z.object({
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
  /** The workspace it was wrapped for, where that is another: this one was made of a backup of that one. */
  boundTo: workspaceId.optional(),
});

const passphraseSlot = wrapped.extend({ kind: z.literal('passphrase') });
const recoverySlot = wrapped.extend({ kind: z.literal('recovery'), madeAt: instant });
const keychainSlot = z.object({ kind: z.literal('keychain'), sealed: z.base64() });

/** The ways to one data key. */
const generation = z.object({
  workspace: workspaceId,
  slots: z.array(z.discriminatedUnion('kind', [passphraseSlot, recoverySlot, keychainSlot])).min(1),
});

/**
 * `keys.json`: the data key, wrapped once per way of opening. While another file takes the place of `data.db`, `next`
 * leads to its key: whichever file is there when the program is killed, it opens. The first version had neither
 * recovery slots nor `next`.
 */
export const keyring = z.union([
  generation.extend({
    format: z.literal('enishi-keys'),
    version: z.literal(2),
    next: generation.nullable(),
  }),
  generation
    .extend({ format: z.literal('enishi-keys'), version: z.literal(1) })
    .transform((first) => ({ ...first, version: 2 as const, next: null })),
]);
export type Keyring = z.infer<typeof keyring>;
export type Generation = z.infer<typeof generation>;
export type KeySlot = Generation['slots'][number];
export type PassphraseSlot = z.infer<typeof passphraseSlot>;
type Wrapped = z.infer<typeof wrapped>;

/** What somebody types to open a workspace. */
export type Secret = { passphrase: string } | { recoveryCode: RecoveryCode };

/** How much work it is to derive a key. */
export interface Cost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** A keyring of one generation. */
export function keyringOf({ workspace, slots }: Generation, next: Generation | null = null): Keyring {
  return { format: 'enishi-keys', version: 2, workspace, slots, next };
}

/** The same ways to the same key for another workspace, such as one that is made of a backup. */
export function keyringFor(workspace: WorkspaceId, keys: Generation): Keyring {
  const slots = keys.slots.map((slot) =>
    slot.kind === 'keychain' ? slot : { ...slot, boundTo: slot.boundTo ?? keys.workspace },
  );
  return keyringOf({ workspace, slots });
}

/** A new random 256-bit data key. */
export const newDataKey = (): Uint8Array => randomBytes(32);

async function derivedKey(text: string, kdf: Wrapped['kdf']): Promise<Buffer> {
  // Argon2id is the library's default. The same text typed on another keyboard may come in another Unicode form.
  return await hashRaw(text.normalize('NFKC'), {
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.iterations,
    parallelism: kdf.parallelism,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}

async function wrap(key: Uint8Array, text: string, workspace: string, cost: Cost): Promise<Wrapped> {
  const kdf = { algorithm: 'argon2id' as const, ...cost, salt: randomBytes(16).toString('base64') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derivedKey(text, kdf), nonce);
  cipher.setAAD(Buffer.from(workspace));
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    kdf,
    wrap: {
      algorithm: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    },
  };
}

async function unwrap(slot: Wrapped, text: string, workspace: string): Promise<Uint8Array | null> {
  const { nonce, ciphertext, tag } = slot.wrap;
  const derived = await derivedKey(text, slot.kdf);
  try {
    const options = { authTagLength: 16 };
    const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(nonce, 'base64'), options);
    decipher.setAAD(Buffer.from(workspace));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
  } catch {
    // The tag does not fit: another slot may.
    return null;
  } finally {
    derived.fill(0);
  }
}

/** Wraps the data key under a passphrase, bound to the workspace's id. */
export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
  workspace: string,
  cost: Cost = passphraseCost,
): Promise<PassphraseSlot> {
  return { kind: 'passphrase', ...(await wrap(key, passphrase, workspace, cost)) };
}

/** Wraps the data key under a recovery code, bound to the workspace's id. */
export async function wrapWithRecoveryCode(
  key: Uint8Array,
  code: RecoveryCode,
  workspace: string,
  madeAt: Instant,
  cost: Cost = passphraseCost,
): Promise<KeySlot> {
  return { kind: 'recovery', madeAt, ...(await wrap(key, code, workspace, cost)) };
}

/** The cost the present passphrase was wrapped at, so that a new one is no cheaper. */
export function costOf({ slots }: Generation): Cost {
  for (const slot of slots) {
    if (slot.kind !== 'passphrase') continue;
    const { memoryKiB, iterations, parallelism } = slot.kdf;
    return { memoryKiB, iterations, parallelism };
  }
  return passphraseCost;
}

/** The data key of one generation that the secret opens; null where it opens none of its slots. */
export async function unwrapGeneration(keys: Generation, secret: Secret): Promise<Uint8Array | null> {
  const [kind, text] =
    'passphrase' in secret ? ['passphrase', secret.passphrase] : ['recovery', secret.recoveryCode];
  for (const slot of keys.slots) {
    if (slot.kind === 'keychain' || slot.kind !== kind) continue;
    const key = await unwrap(slot, text, slot.boundTo ?? keys.workspace);
    if (key !== null) return key;
  }
  return null;
}

/** The data key that the secret opens; WRONG_PASSPHRASE or WRONG_RECOVERY_CODE where it opens none. */
export async function unwrapWith(keys: Generation, secret: Secret): Promise<Uint8Array> {
  const key = await unwrapGeneration(keys, secret);
  if (key === null) throw wrongSecret(secret);
  return key;
}

/** The refusal of a secret that opens nothing. */
export function wrongSecret(secret: Secret): Error {
  return refusal('passphrase' in secret ? 'WRONG_PASSPHRASE' : 'WRONG_RECOVERY_CODE');
}

/** The data key of the keyring; WRONG_PASSPHRASE where the passphrase does not open it. */
export async function unwrapWithPassphrase(keys: Keyring, passphrase: string): Promise<Uint8Array> {
  return await unwrapWith(keys, { passphrase });
}
