import type { safeStorage } from 'electron';

/** The parts of Electron's safeStorage used here. */
export type SafeStorage = Pick<
  typeof safeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** The operating system's keychain. Secrets come and go as base64. */
export interface Keychain {
  /** False where there is none, or only one that does not protect: Linux without a keyring. */
  available(): boolean;
  /** Fails where the keychain is not available. */
  seal(secret: string): string;
  /** Null where this keychain can't open it. */
  unseal(sealed: string): string | null;
}

/** The keychain behind safeStorage; use it after `ready`. */
export function createKeychain(storage: SafeStorage, platform: NodeJS.Platform): Keychain {
  const available = () => {
    if (!storage.isEncryptionAvailable()) return false;
    return platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
  };
  return {
    available,
    seal: (secret) => {
      if (!available()) throw new Error('there is no protected keychain');
      return storage.encryptString(secret).toString('base64');
    },
    unseal: (sealed) => {
      if (!available()) return null;
      try {
        return storage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        return null;
      }
    },
  };
}
