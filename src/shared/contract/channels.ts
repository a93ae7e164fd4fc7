/*
 * The names under which main, preload and page speak to each other. Without schemas, so that the preload, which
 * has to be small, can import it.
 */

/** The calls the page makes of the main process; their inputs and outputs are in mainCalls.ts. */
export const mainCallNames = [
  'pickImportFile',
  'pickAttachments',
  'pickAnswerFiles',
  'pickSaveFile',
  'pickWorkspaceFolder',
  'pickParentFolder',
  'pickOutputFolder',
  'pickBackupFile',
  'defaultParentFolder',
  'grantDroppedFile',
  'takeOpenedBackup',
  'revealGranted',
  'updates',
  'lookForUpdate',
  'fetchUpdate',
  'cancelUpdate',
  'openExternal',
] as const;
export type MainCallName = (typeof mainCallNames)[number];

/** Messages from main to the page. */
export const pageMessages = {
  /** Carries the MessagePort to the data process. */
  dataPort: 'enishi:data-port',
  dataProcessGone: 'enishi:data-process-gone',
  menuCommand: 'enishi:menu-command',
  /** A backup was opened in the file browser; the page takes it by `takeOpenedBackup`. */
  backupOpened: 'enishi:backup-opened',
} as const;

/** What a menu entry asks of the page. */
export const menuCommandNames = [
  'goHome',
  'goAlumni',
  'goFarewells',
  'goPipeline',
  'goCommunity',
  'goSegments',
  'goInsights',
  'goReports',
  'goImport',
  'goDuplicates',
  'goSettings',
  'closeWorkspace',
  'search',
] as const;
export type MenuCommand = (typeof menuCommandNames)[number];

/** The channel of a main call. */
export const mainCallChannel = (name: MainCallName): string => `enishi:${name}`;

/** The channels between main and the hidden page a report is printed from. */
export const reportChannels = {
  document: 'enishi-report:document',
  ready: 'enishi-report:ready',
  pages: 'enishi-report:pages',
  failed: 'enishi-report:failed',
} as const;

/** What every page of the program is loaded from. */
export const appOrigin = 'app://enishi';
