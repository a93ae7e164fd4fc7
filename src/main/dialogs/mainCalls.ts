import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { BrowserWindow, shell, type WebContents } from 'electron';
import { mainCallChannel, mainCallNames } from '#shared/contract/channels.ts';
import type { GrantMode } from '#shared/contract/dataProcess.ts';
import {
  type AttachableFile,
  type FileGrant,
  type MainCallName,
  mainCalls,
} from '#shared/contract/mainCalls.ts';
import type { Appearance } from '../appearance.ts';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';
import { answerPageCalls, type PageCall, pageCall } from '../security/pageCalls.ts';
import type { Updates } from '../updates/updates.ts';
import type { OpenedBackup } from '../window/openedBackup.ts';
import type { Grants } from './grants.ts';
import { openExternal } from './openExternal.ts';
import { defaultParent, pickers } from './pickers.ts';
import type { AskForPaths, Picker } from './testPicks.ts';

export interface MainCallParts {
  appearance: Appearance;
  grants: Grants;
  updates: Updates;
  openedBackup: OpenedBackup;
  picker: Picker;
}

/** Answers the calls of the page, see src/shared/contract/mainCalls.ts. */
export function setUpMainCalls({ appearance, grants, updates, openedBackup, picker }: MainCallParts): void {
  const one = oneAtATime();
  const dialogs = (contents: WebContents) => pickers(appearance.words(), windowOf(contents));
  const pick = (ask: AskForPaths, mode: GrantMode): Promise<FileGrant | null> =>
    one(null, async () => {
      const [path] = await picker(ask);
      return path === undefined ? null : grants.give(path, mode);
    });
  const pickAttachments = (ask: AskForPaths): Promise<AttachableFile[]> =>
    one([], async () => {
      const sized = await Promise.all((await picker(ask)).map(withSize));
      return sized.flatMap((file) =>
        file === null ? [] : [{ ...grants.give(file.path, 'read'), bytes: file.bytes }],
      );
    });

  /** Begins something that tells how it went by the state. */
  const begun = (start: () => Promise<void>) => {
    start().catch((error: unknown) => log.error(describeError(error)));
    return updates.state();
  };

  const calls: Record<MainCallName, PageCall> = {
    pickImportFile: pageCall(mainCalls.pickImportFile, (_, page) => pick(dialogs(page).importFile, 'read')),
    pickAttachments: pageCall(mainCalls.pickAttachments, (_, page) =>
      pickAttachments(dialogs(page).attachments),
    ),
    pickAnswerFiles: pageCall(mainCalls.pickAnswerFiles, (_, page) =>
      one([], async () => (await picker(dialogs(page).answerFiles)).map((path) => grants.give(path, 'read'))),
    ),
    pickSaveFile: pageCall(mainCalls.pickSaveFile, (file, page) =>
      pick(dialogs(page).saveFile(file), 'write'),
    ),
    pickWorkspaceFolder: pageCall(mainCalls.pickWorkspaceFolder, (_, page) =>
      pick(dialogs(page).workspaceFolder, 'folder'),
    ),
    pickParentFolder: pageCall(mainCalls.pickParentFolder, (_, page) =>
      pick(dialogs(page).parentFolder, 'folder'),
    ),
    pickOutputFolder: pageCall(mainCalls.pickOutputFolder, (_, page) =>
      pick(dialogs(page).outputFolder, 'folder'),
    ),
    pickBackupFile: pageCall(mainCalls.pickBackupFile, (_, page) => pick(dialogs(page).backupFile, 'read')),
    defaultParentFolder: pageCall(mainCalls.defaultParentFolder, () =>
      grants.give(defaultParent(), 'folder'),
    ),
    grantDroppedFile: pageCall(mainCalls.grantDroppedFile, async ({ path }) =>
      (await withSize(path)) === null ? null : grants.give(path, 'read'),
    ),
    takeOpenedBackup: pageCall(mainCalls.takeOpenedBackup, async () => {
      const path = openedBackup.take();
      return path === null || (await withSize(path)) === null ? null : grants.give(path, 'read');
    }),
    revealGranted: pageCall(mainCalls.revealGranted, ({ id }) => {
      const path = grants.pathOf(id);
      if (path !== null) shell.showItemInFolder(path);
      return null;
    }),
    updates: pageCall(mainCalls.updates, updates.state),
    lookForUpdate: pageCall(mainCalls.lookForUpdate, () => begun(updates.look)),
    fetchUpdate: pageCall(mainCalls.fetchUpdate, () => begun(updates.fetch)),
    cancelUpdate: pageCall(mainCalls.cancelUpdate, () => {
      updates.cancel();
      return updates.state();
    }),
    openExternal: pageCall(mainCalls.openExternal, ({ url }, page) =>
      one(false, () => openExternal(url, appearance.words(), windowOf(page))),
    ),
  };
  answerPageCalls(
    'index',
    Object.fromEntries(mainCallNames.map((name) => [mainCallChannel(name), calls[name]])),
  );
}

/** While a dialog is open, whatever else would open one is answered as if cancelled, so no page can pile them up. */
function oneAtATime() {
  let isOpen = false;
  return async <T>(cancelled: T, show: () => Promise<T>): Promise<T> => {
    if (isOpen) return cancelled;
    isOpen = true;
    try {
      return await show();
    } finally {
      isOpen = false;
    }
  };
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) throw new Error('the window is gone');
  return window;
}

/** The file with its size in bytes; null where there is none at that path. */
async function withSize(path: string): Promise<{ path: string; bytes: number } | null> {
  if (!isAbsolute(path)) return null;
  return await stat(path).then(
    (found) => (found.isFile() ? { path, bytes: found.size } : null),
    () => null,
  );
}
