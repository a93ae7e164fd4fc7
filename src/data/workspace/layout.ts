import { basename, join } from 'node:path';
import type { Instant } from '#shared/domain/instant.ts';

/** What a workspace folder `<name>.enishi/` holds. */
export const folderSuffix = '.enishi';

export const dataFile = (folder: string): string => join(folder, 'data.db');
/** A new file on its way to the place of `data.db`; nothing of it counts until it is there. */
export const draftFile = (folder: string): string => join(folder, 'data.next.db');
/** A new file that is whole and decided on, where the present one has to be put aside first, as it is damaged. */
export const decidedFile = (folder: string): string => join(folder, 'data.decided.db');
/** Names, on one line, what the present file is to be called when it is put aside. */
export const asideFile = (folder: string): string => join(folder, 'data.aside');
export const keysFile = (folder: string): string => join(folder, 'keys.json');

/** The log that SQLite keeps beside a database file. */
export const logFile = (path: string): string => `${path}-wal`;

/** The name under which a damaged database of that moment stays in the folder. */
export const asideName = (at: Instant): string =>
  `data.damaged-${at.replaceAll(/[-:]/gu, '').replace('T', '-').slice(0, 15)}.db`;

const ownFiles = [
  /^data\.db(-wal|-shm|-journal)?$/u,
  /^data\.(next|decided)\.db/u,
  /^data\.aside$/u,
  /^data\.damaged-[0-9]{8}-[0-9]{6}\.db(-wal|-shm|-journal)?$/u,
  /^keys\.json(\.[0-9]+\.part)?$/u,
];

/** Whether the program itself gives a file of the folder that name. */
export const isOwnFile = (name: string): boolean => ownFiles.some((pattern) => pattern.test(name));

/** Whether something damaged was put aside under that name. */
export const isAside = (name: string): boolean => name.startsWith('data.damaged-') && isOwnFile(name);

/** The workspace's name: its folder's, without the suffix. */
export function workspaceName(folder: string): string {
  const name = basename(folder);
  return name.endsWith(folderSuffix) ? name.slice(0, -folderSuffix.length) : name;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Windows refuses in names.
const refusedInNames = /[<>:"/\\|?*\u0000-\u001f]/gu;

/** The folder's name for a workspace: characters a file system refuses become `-`, so that the folder works on every system. */
export function folderName(name: string): string {
  return `${
    name
      .trim()
      .replace(refusedInNames, '-')
      .replace(/[. ]+$/u, '') || 'Enishi'
  }${folderSuffix}`;
}
