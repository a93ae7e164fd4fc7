import { z } from 'zod';
import { fileGrantId } from '../domain/ids.ts';
import { timeZone } from '../domain/instant.ts';

/** What a file was picked for. */
const grantMode = z.enum(['read', 'write', 'folder']);
export type GrantMode = z.infer<typeof grantMode>;

/** The open workspace with its data key, as the main process remembers it for a restarted data process. */
const rememberedSession = z.object({ path: z.string(), key: z.base64() });
export type RememberedSession = z.infer<typeof rememberedSession>;

/**
 * What the main process posts to the data process. `start` comes first and once, and carries the port on which
 * main serves the host contract; `page` carries the port of a page; the others carry none.
 */
export const dataProcessMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    /** The folder for what belongs to this computer: preferences, the recent list. */
    userData: z.string(),
    appVersion: z.string(),
    electron: z.string(),
    chromium: z.string(),
    /** The language the operating system prefers, as a BCP 47 tag; decides the language of the first run. */
    locale: z.string(),
    timeZone,
    /** What was open when the previous data process died. */
    session: rememberedSession.nullable(),
  }),
  z.object({ type: z.literal('page') }),
  /** The user picked this file or folder, so requests that carry the id may use it. */
  z.object({ type: z.literal('grant'), id: fileGrantId, path: z.string(), mode: grantMode }),
  /** Lock the open workspace: as asked for, or because the computer is left alone and the preferences say so. */
  z.object({ type: z.literal('lock'), because: z.enum(['asked', 'away']) }),
  /** Finish what is being written, close the database and exit with 0. */
  z.object({ type: z.literal('shutdown') }),
]);
export type DataProcessMessage = z.infer<typeof dataProcessMessage>;
export type DataProcessStart = Extract<DataProcessMessage, { type: 'start' }>;

/** The one message to the command line's process; it carries the port on which main serves the host contract. */
export const commandLineStart = z.object({
  type: z.literal('start'),
  /** What stands after `--cli`. */
  args: z.array(z.string()),
  userData: z.string(),
  appVersion: z.string(),
  electron: z.string(),
  chromium: z.string(),
  locale: z.string(),
  timeZone,
});
export type CommandLineStart = z.infer<typeof commandLineStart>;
