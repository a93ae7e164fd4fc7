import { z } from 'zod';
import { fileGrantId } from '../domain/ids.ts';
import type { MainCallName, MenuCommand } from './channels.ts';
import { updateState } from './updates.ts';

export { type MainCallName, type MenuCommand, pageMessages } from './channels.ts';

/** A file or folder the user picked: the page gets its name to show and a grant to hand to the data process. */
export const fileGrant = z.object({ id: fileGrantId, name: z.string(), folder: z.string() });
export type FileGrant = z.infer<typeof fileGrant>;

/** A file picked to be attached, with its size as the system's dialog left it. */
const attachableFile = fileGrant.extend({ bytes: z.int() });
export type AttachableFile = z.infer<typeof attachableFile>;

export const savePicker = z.object({
  suggestedName: z.string().max(200),
  /** `any` keeps the name as it is suggested, whatever its ending. */
  kind: z.enum(['pdf', 'csv', 'xlsx', 'vcf', 'json', 'ics', 'html', 'png', 'svg', 'any']),
});

/**
 * The few calls the page makes of the main process, channel by channel; main checks the sender and the input
 * of each. `null` is the answer when the user cancels.
 */
export const mainCalls = {
  pickImportFile: { input: z.null(), output: fileGrant.nullable() },
  /** Several at once; none where the user cancels. */
  pickAttachments: { input: z.null(), output: z.array(attachableFile) },
  /** What came back of a survey: several answer files, or a form tool's table. */
  pickAnswerFiles: { input: z.null(), output: z.array(fileGrant) },
  pickSaveFile: { input: savePicker, output: fileGrant.nullable() },
  pickWorkspaceFolder: { input: z.null(), output: fileGrant.nullable() },
  pickParentFolder: { input: z.null(), output: fileGrant.nullable() },
  /** Where something that is many files is to be written, in a new folder in that one. */
  pickOutputFolder: { input: z.null(), output: fileGrant.nullable() },
  /** A backup to be restored. */
  pickBackupFile: { input: z.null(), output: fileGrant.nullable() },
  /** The folder proposed for new workspaces: Enishi in the user's documents. */
  defaultParentFolder: { input: z.null(), output: fileGrant },
  /** A file dropped on the window; the path is taken by the preload from the dropped File itself. */
  grantDroppedFile: { input: z.object({ path: z.string() }), output: fileGrant.nullable() },
  /** The backup that was opened in the system's file browser, once. */
  takeOpenedBackup: { input: z.null(), output: fileGrant.nullable() },
  /** Shows a granted file or folder in the system's file browser. */
  revealGranted: { input: z.object({ id: fileGrantId }), output: z.null() },
  /** How far the program is with a newer version of itself; the page asks again while something is under way. */
  updates: { input: z.null(), output: updateState },
  /** Asks the feed for a newer version, and answers at once. */
  lookForUpdate: { input: z.null(), output: updateState },
  /** Fetches the version that was found, and answers at once. */
  fetchUpdate: { input: z.null(), output: updateState },
  cancelUpdate: { input: z.null(), output: updateState },
  /** The one door for links that leave the program: https and mailto only, after asking. */
  openExternal: { input: z.object({ url: z.string().max(2000) }), output: z.boolean() },
} as const satisfies Record<MainCallName, { input: z.ZodType; output: z.ZodType }>;

export type MainCallInput<N extends MainCallName> = z.infer<(typeof mainCalls)[N]['input']>;
export type MainCallOutput<N extends MainCallName> = z.infer<(typeof mainCalls)[N]['output']>;

/** A dropped file's path is taken by the preload, never given by the page. */
export type PageCallName = Exclude<MainCallName, 'grantDroppedFile'>;

/** What the preload puts on `window.enishi`. */
export interface EnishiBridge {
  call<N extends PageCallName>(name: N, input: MainCallInput<N>): Promise<MainCallOutput<N>>;
  /** Grants a file that the user dropped; null where it is none. */
  grantDroppedFile(file: File): Promise<FileGrant | null>;
  /** Calls back for each new data process (the first one too); the port itself arrives as a window message `enishi:data-port`. */
  onDataProcessGone(listener: () => void): () => void;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when a backup was opened in the file browser; the call `takeOpenedBackup` hands it over. */
  onBackupOpened(listener: () => void): () => void;
  readonly platform: 'darwin' | 'linux' | 'win32';
}
