import { app, type WebPreferences } from 'electron';
import { pageSession } from '../security/pageSession.ts';

/** How every page of the program is held: a sandbox of its own, without Node, reaching main by its preload alone. */
export function lockedDown(preload: string): WebPreferences {
  return {
    preload,
    session: pageSession(),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
    // Only macOS checks spelling by itself; elsewhere Chromium would fetch dictionaries from the network.
    spellcheck: process.platform === 'darwin',
  };
}
