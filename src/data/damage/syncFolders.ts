import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isOwnFile } from '../workspace/layout.ts';
import type { WarningSource } from './warningSource.ts';

/** How programs that keep folders in step with a server call theirs, on any system. */
const synced: readonly { name: string; folder: RegExp }[] = [
  { name: 'Dropbox', folder: /^Dropbox\b/iu },
  { name: 'OneDrive', folder: /^OneDrive\b/iu },
  { name: 'iCloud Drive', folder: /^(com~apple~CloudDocs|iCloud ?Drive|Mobile Documents)$/iu },
  { name: 'Google Drive', folder: /^(Google ?Drive\b.*|My Drive|マイドライブ|DriveFS)$/iu },
  { name: 'Nextcloud', folder: /^Nextcloud\d*$/iu },
  { name: 'ownCloud', folder: /^ownCloud\d*$/iu },
  { name: 'Box', folder: /^(Box|Box Sync|Box-Box)$/u },
  { name: 'pCloud', folder: /^(pCloud ?Drive|pCloudSync)$/iu },
];

/** What such programs leave in the topmost folder of theirs. */
const marks: readonly { name: string; file: RegExp }[] = [
  { name: 'Syncthing', file: /^\.stfolder/u },
  { name: 'Nextcloud', file: /^\.(_sync_|sync_)[0-9a-f]+\.db$/u },
  { name: 'Dropbox', file: /^\.dropbox(\.cache)?$/u },
];

/** Which program keeps the folder in step with a server, by what its path tells; null where none is recognised. */
export function syncedByPath(folder: string): string | null {
  const parts = folder.split(/[\\/]/u);
  // Under ~/Library/CloudStorage macOS has a folder for each such program.
  const cloud = parts.indexOf('CloudStorage');
  const rest = cloud === -1 ? parts : parts.map((part) => part.replace(/^([A-Za-z]+)-.*/u, '$1'));
  for (const { name, folder: pattern } of synced) {
    if (rest.slice(0, -1).some((part) => pattern.test(part))) return name;
  }
  return cloud === -1 ? null : (parts[cloud + 1]?.split('-')[0] ?? null);
}

/** The same by what lies in the folders above it. */
async function syncedByMarks(folder: string): Promise<string | null> {
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    const names = await readdir(above).catch(() => []);
    const found = marks.find(({ file }) => names.some((name) => file.test(name)));
    if (found !== undefined) return found.name;
  }
  return null;
}

/**
 * Files in the workspace's folder that look like its own under another name: what a sync program, or somebody by hand,
 * makes of them where two versions meet (`data (conflicted copy).db`, `data-LAPTOP.db`, `keys 2.json` …).
 */
export async function conflictCopies(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^(data|keys)\b.*\.(db|json)/iu.test(name) && !isOwnFile(name)).toSorted();
}

const known = new Map<string, string | null>();

/** Whether the workspace lies in a folder that is kept in step, and whether copies have come of that. */
export const syncWarnings: WarningSource = async (_context, { folder }) => {
  const copies = await conflictCopies(folder);
  const [first] = copies;
  if (first !== undefined) {
    const facts = { count: copies.length, file: first };
    return [{ code: 'conflictCopies', tone: 'urgent', facts, action: null, mayWait: true }];
  }
  // A folder stays what it is, and looking through those above it takes a moment.
  const before = known.get(folder);
  const service = before === undefined ? (syncedByPath(folder) ?? (await syncedByMarks(folder))) : before;
  known.set(folder, service);
  if (service === null) return [];
  return [{ code: 'syncFolder', tone: 'quiet', facts: { service }, action: null, mayWait: true }];
};
