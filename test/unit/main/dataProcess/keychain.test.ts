import { describe, expect, it } from 'vitest';
import { createKeychain, type SafeStorage } from '#main/dataProcess/keychain.ts';

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>;

/** A keyring that "encrypts" by turning bytes around, so that what comes out differs from what goes in. */
const storage = (isAvailable: boolean, backend: Backend): SafeStorage => ({
  isEncryptionAvailable: () => isAvailable,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from(`v10${text}`).reverse(),
  decryptString: (sealed) => {
    const opened = Buffer.from(sealed).reverse().toString();
    if (!opened.startsWith('v10')) throw new Error('not ours');
    return opened.slice(3);
  },
});

const secret = Buffer.from('a data key').toString('base64');

describe('the keychain', () => {
  it('gives back what it sealed', () => {
    const keychain = createKeychain(storage(true, 'gnome_libsecret'), 'linux');
    const sealed = keychain.seal(secret);
    expect(sealed).not.toContain(secret);
    expect(keychain.unseal(sealed)).toBe(secret);
  });

  it('does not open what another sealed', () => {
    const keychain = createKeychain(storage(true, 'kwallet6'), 'linux');
    expect(keychain.unseal(Buffer.from('from elsewhere').toString('base64'))).toBeNull();
  });

  it.each<[NodeJS.Platform, boolean, Backend, boolean]>([
    ['linux', true, 'gnome_libsecret', true],
    ['linux', true, 'basic_text', false],
    ['linux', true, 'unknown', false],
    ['linux', false, 'gnome_libsecret', false],
    ['darwin', true, 'unknown', true],
    ['win32', true, 'unknown', true],
    ['win32', false, 'unknown', false],
  ])('on %s with encryption %s by %s is available: %s', (platform, isAvailable, backend, expected) => {
    const keychain = createKeychain(storage(isAvailable, backend), platform);
    expect(keychain.available()).toBe(expected);
    if (!expected) {
      expect(() => keychain.seal(secret)).toThrow();
      expect(keychain.unseal(secret)).toBeNull();
    }
  });
});
