import { describe, expect, test } from 'vitest';
import { keyring, newDataKey, unwrapWithPassphrase, wrapWithPassphrase } from '#data/workspace/keys.ts';
import { cheapCost } from '#test/support/workspace.ts';

const workspace = '00000000-0000-7000-8000-000000000001';

async function ringOf(key: Uint8Array, passphrase: string) {
  const slots = [await wrapWithPassphrase(key, passphrase, workspace, cheapCost)];
  return keyring.parse({ format: 'enishi-keys', version: 1, workspace, slots });
}

describe('the data key', () => {
  test('comes back under its passphrase, in whatever Unicode form it is typed', async () => {
    const key = newDataKey();
    const keys = await ringOf(key, 'がんばれ カフェ café');
    await expect(unwrapWithPassphrase(keys, 'がんばれ カフェ café'.normalize('NFD'))).resolves.toEqual(key);
  });

  test('stays shut under any other', async () => {
    const keys = await ringOf(newDataKey(), 'the right passphrase');
    await expect(unwrapWithPassphrase(keys, 'the Right passphrase')).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  });

  test('stays shut in the keyring of another workspace', async () => {
    const keys = await ringOf(newDataKey(), 'the right passphrase');
    const moved = keyring.parse({ ...keys, workspace: '00000000-0000-7000-8000-000000000002' });
    await expect(unwrapWithPassphrase(moved, 'the right passphrase')).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  });

  test('stays shut where a byte of the wrap was changed', async () => {
    const keys = await ringOf(newDataKey(), 'the right passphrase');
    const tampered = structuredClone(keys);
    const [slot] = tampered.slots;
    if (slot?.kind !== 'passphrase') throw new Error('the first slot is the passphrase');
    const bytes = Buffer.from(slot.wrap.ciphertext, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    slot.wrap.ciphertext = bytes.toString('base64');
    await expect(unwrapWithPassphrase(tampered, 'the right passphrase')).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  });

  test('is wrapped anew each time', async () => {
    const key = newDataKey();
    const [first, second] = [
      await ringOf(key, 'the right passphrase'),
      await ringOf(key, 'the right passphrase'),
    ];
    expect(first.slots).not.toEqual(second.slots);
  });

  test('refuses a keyring that asks for absurd memory', async () => {
    const keys = await ringOf(newDataKey(), 'the right passphrase');
    const greedy = structuredClone(keys);
    const [slot] = greedy.slots;
    if (slot?.kind === 'passphrase') slot.kdf.memoryKiB = 1_000_000_000;
    expect(keyring.safeParse(greedy).success).toBe(false);
  });
});
