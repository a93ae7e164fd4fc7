import { oc } from '@orpc/contract';
import { z } from 'zod';
import { sheet } from './paper.ts';
import { reportDocument } from './reports.ts';
import { preferences } from './settings.ts';

/** What only the main process can do, asked by the data process (and by the command line inside Electron). */
export const hostContract = {
  keychain: {
    /** False where the operating system has no keychain, or only an unprotected one. */
    available: oc.output(z.boolean()),
    /** Base64 in, base64 out. */
    seal: oc.input(z.object({ secret: z.base64() })).output(z.object({ sealed: z.base64() })),
    /** Null where the keychain no longer opens it (another computer or user). */
    unseal: oc.input(z.object({ sealed: z.base64() })).output(z.object({ secret: z.base64().nullable() })),
  },
  /**
   * The open workspace and its key, kept in the main process's memory alone, so that a restarted data
   * process opens it again without asking. Null forgets it.
   */
  rememberSession: oc.input(z.object({ path: z.string(), key: z.base64() }).nullable()).output(z.null()),
  /** Loads the page anew, which then shows that the workspace is locked. */
  showLocked: oc.output(z.null()),
  /** Menus and native colours follow the user's preferences. */
  applyPreferences: oc.input(preferences).output(z.null()),
  /** Shows a notification on the desktop; a click on it brings the window to the front at Home. */
  notify: oc.input(z.object({ title: z.string(), body: z.string() })).output(z.null()),
  /** Prints a report into a PDF file at `path`. */
  printReport: oc
    .errors({ PRINT_FAILED: { data: z.object({ detail: z.string() }) } })
    .input(z.object({ document: reportDocument, path: z.string() }))
    .output(z.object({ bytes: z.int() })),
  /** Prints letters, badges or lists into a PDF file at `path`, or, where that is null, by the system's print dialog. */
  printPaper: oc
    .errors({ PRINT_FAILED: { data: z.object({ detail: z.string() }) } })
    .input(z.object({ job: sheet, path: z.string().nullable() }))
    .output(z.object({ printed: z.boolean(), bytes: z.int() })),
};
export type HostContract = typeof hostContract;
