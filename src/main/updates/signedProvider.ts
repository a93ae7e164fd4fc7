import { type AppUpdater, Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import {
  type ProviderRuntimeOptions,
  parseUpdateInfo,
  resolveFiles,
} from 'electron-updater/out/providers/Provider';
import { isSignedBy, type UpdateFeed } from './feed.ts';
import { UnsignedFeed } from './problem.ts';

/**
 * Lets electron-updater read a plain folder on a web server, but only a list of versions with our signature beside
 * it (`latest*.yml.sig`). The list names the SHA-512 of each file, which electron-updater checks, so the signature
 * covers them too, on every system alike.
 */
export function signedProvider(feed: UpdateFeed) {
  return class SignedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    /** Nothing is said of who asks: the library would name this computer by a number of its own. */
    override setRequestHeaders(): void {
      super.setRequestHeaders(null);
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const name = `${this.getDefaultChannelName()}.yml`;
      const address = new URL(name, feed.url);
      const text = (await this.httpRequest(address)) ?? '';
      const signature = (await this.httpRequest(new URL(`${name}.sig`, feed.url))) ?? '';
      if (!isSignedBy(feed, text, signature)) throw new UnsignedFeed();
      return parseUpdateInfo(text, name, address);
    }

    resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
      return resolveFiles(info, feed.url);
    }
  };
}
