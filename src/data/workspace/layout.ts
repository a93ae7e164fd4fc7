import { basename, join } from 'node:path';

/** What a workspace folder `<name>.enishi/` holds. */
export const folderSuffix = '.enishi';

export const dataFile = (folder: string): string => join(folder, 'data.db');
export const keysFile = (folder: string): string => join(folder, 'keys.json');

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
