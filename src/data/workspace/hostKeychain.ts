import type { Host } from '../context.ts';
import type { Keychain } from './lifecycle.ts';

/** The operating system's keychain behind the main process, or null where there is none. */
export async function hostKeychain(host: Host | null): Promise<Keychain | null> {
  if (host === null || !(await host.keychain.available())) return null;
  return {
    seal: async (key) => {
      const { sealed } = await host.keychain.seal({ secret: Buffer.from(key).toString('base64') });
      return sealed;
    },
    unseal: async (sealed) => {
      const { secret } = await host.keychain.unseal({ sealed });
      return secret === null ? null : Buffer.from(secret, 'base64');
    },
  };
}
