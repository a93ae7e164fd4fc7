import { resolve } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { pageMessages } from '#shared/contract/channels.ts';

/** The ending by which the system knows our backups, see electron.builder.yml. */
const ending = '.enishi-backup';

/** A backup that was opened in the system's file browser, until the page asks for it. */
export interface OpenedBackup {
  /** Its path, once; null where none was opened since. */
  take(): string | null;
}

/** The last backup named in the arguments of a start, as a whole path. */
export function backupAmong(args: readonly string[], folder: string): string | null {
  const named = args.findLast((argument) => !argument.startsWith('-') && argument.endsWith(ending));
  return named === undefined ? null : resolve(folder, named);
}

/** Listens for backups opened while the program runs, and looks at what this start was given. Before `ready`. */
export function setUpOpenedBackup(args: readonly string[]): OpenedBackup {
  let opened = backupAmong(args, process.cwd());
  const open = (path: string | null) => {
    if (path === null) return;
    opened = path;
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(pageMessages.backupOpened);
  };
  app.on('second-instance', (_event, given, folder) => open(backupAmong(given, folder)));
  app.on('open-file', (event, path) => {
    if (!path.endsWith(ending)) return;
    event.preventDefault();
    open(path);
  });
  return {
    take: () => {
      const path = opened;
      opened = null;
      return path;
    },
  };
}
