import { app, type BrowserWindow } from 'electron';
import { appOrigin, pageMessages } from '#shared/contract/channels.ts';
import type { MenuCommand } from '#shared/contract/mainCalls.ts';
import type { Appearance } from '../appearance.ts';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';
import { isAddressOf } from '../security/sender.ts';
import { setUpCrashedPage } from './crashedPage.ts';
import { openMainWindow } from './mainWindow.ts';

export interface MainWindow {
  /** Asks something of the page; nothing happens while there is no window. */
  send(command: MenuCommand): void;
  /** Loads the page anew and forgets where it was: nothing that it has shown stays in its memory. */
  loadAnew(): void;
}

/** Opens the program's window, and again when macOS brings the program back without one. */
export function setUpMainWindow(
  appearance: Appearance,
  connect: (window: BrowserWindow) => void,
): MainWindow {
  let current: BrowserWindow | null = null;
  const open = () => {
    const window = openMainWindow();
    current = window;
    window.once('closed', () => {
      current = null;
    });
    setUpCrashedPage(window, appearance);
    connect(window);
    // A blank page is the one navigation that can't be prevented, so it is undone.
    window.webContents.on('did-navigate', (_event, address) => {
      if (!isAddressOf('index', address)) loadPage(window);
    });
    loadPage(window);
  };

  app.on('activate', () => {
    if (!current) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  open();
  return {
    send: (command) => current?.webContents.send(pageMessages.menuCommand, command),
    loadAnew: () => {
      if (current === null) return;
      const { webContents } = current;
      // The ways back name the people who were looked at.
      webContents.once('did-finish-load', () => webContents.navigationHistory.clear());
      webContents.reload();
    },
  };
}

function loadPage(window: BrowserWindow): void {
  window
    .loadURL(`${appOrigin}/index.html`)
    .catch((error: unknown) => log.error(`the page could not be loaded: ${describeError(error)}`));
}
