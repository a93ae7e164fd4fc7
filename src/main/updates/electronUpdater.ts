import electronUpdater from 'electron-updater';
import { isFeedRequest, type UpdateFeed } from './feed.ts';
import { signedProvider } from './signedProvider.ts';
import type { Updater } from './updates.ts';

const { autoUpdater, CancellationToken } = electronUpdater;

export interface ElectronUpdaterParts {
  feed: UpdateFeed;
  /** Where a program that runs from its sources finds what packaging writes beside an installed one. */
  configFile: string | null;
  warn(message: string): void;
}

/** electron-updater, asking nobody but the feed and believing nothing but what is signed. */
export function createElectronUpdater({ feed, configFile, warn }: ElectronUpdaterParts): Updater {
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  // Installed only after the data process has closed the workspace: the library waits for the last event of all.
  autoUpdater.autoInstallOnAppQuit = true;
  autoUpdater.allowPrerelease = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.disableDifferentialDownload = true;
  if (configFile !== null) {
    autoUpdater.forceDevUpdateConfig = true;
    autoUpdater.updateConfigPath = configFile;
  }
  autoUpdater.setFeedURL({ provider: 'custom', updateProvider: signedProvider(feed) });
  // Every session is shut off from the network when it is made, this one but for the feed.
  autoUpdater.netSession.webRequest.onBeforeRequest(({ url }, decide) => {
    const isAllowed = isFeedRequest(url, feed);
    if (!isAllowed) warn('refused a request of the updater');
    decide({ cancel: !isAllowed });
  });
  // It tells of errors twice; who asked hears of them already.
  autoUpdater.on('error', () => undefined);

  return {
    look: async () => {
      const found = await autoUpdater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    fetch: async (report, signal) => {
      const token = new CancellationToken();
      const tell = ({ percent }: { percent: number }) => report(Math.max(0, Math.min(1, percent / 100)));
      const cancel = () => token.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      autoUpdater.on('download-progress', tell);
      try {
        await autoUpdater.downloadUpdate(token);
      } finally {
        autoUpdater.off('download-progress', tell);
        signal.removeEventListener('abort', cancel);
      }
    },
  };
}
