import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutreachFormat } from '#shared/contract/outreach.ts';
import { forFileName } from '#shared/domain/fileNames.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

/** Where messages are written to: beside their place first, from where they are moved when all of them are there. */
export interface Target {
  path: string;
  draft: string;
}

/** Names of files have 255 bytes at most, and a letter of Japanese takes three. */
export const longestName = 50;

/** Of these, an outreach becomes a folder of files. */
export const isFolder = (format: OutreachFormat): boolean => format === 'eml' || format === 'pdf';

/** A new folder in one that was picked, named by the outreach and the day; a number follows where there is one of that name. */
export async function folderIn(
  parent: string,
  title: string,
  day: PlainDate,
  ids: IdSource,
): Promise<Target> {
  const name = `${forFileName(title).slice(0, longestName).trim()} ${day}`.trim();
  for (let number = 1; ; number += 1) {
    const path = join(parent, number === 1 ? name : `${name} (${number})`);
    if (await isFree(path)) return draftOf(path, ids);
  }
}

/** A file the user picked. */
export const draftOf = (path: string, ids: IdSource): Target => ({
  path,
  // Two writings at once do not get into each other's way.
  draft: `${path}.${ids.next().slice(-6)}.part`,
});

/** Makes the folder to write into; what an earlier run has left there goes. */
export async function makeDraftFolder({ draft }: Target): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
}

/** Moves what was written to its place. */
export const putInPlace = ({ draft, path }: Target): Promise<void> => rename(draft, path);

/** Takes away what was written; nothing where it was moved to its place. */
export const takeAway = ({ draft }: Target): Promise<void> => rm(draft, { recursive: true, force: true });

export const nameOf = ({ path }: Target): string => basename(path);

const isFree = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    () => true,
  );
