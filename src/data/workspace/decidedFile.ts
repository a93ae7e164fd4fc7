import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder, writeFileSafely } from '../files/writeFileSafely.ts';
import { asideFile, dataFile, decidedFile, draftFile } from './layout.ts';

/*
 * A damaged file is put aside with its log before another takes its place. That is more than one rename, so the draft is
 * renamed to `data.decided.db` first: whatever stops the rest, the next opening goes on with it.
 */

/** From here on the draft is the workspace's file; the present one will be called `aside`. */
export async function decide(folder: string, aside: string): Promise<void> {
  await writeFileSafely(asideFile(folder), aside);
  await rename(draftFile(folder), decidedFile(folder));
  await syncFolder(folder);
}

/** Puts a file that was decided on in its place, in steps that can each be done again; nothing where there is none. */
export async function finishDecided(folder: string): Promise<void> {
  const decided = decidedFile(folder);
  if (!existsSync(decided)) {
    await rm(asideFile(folder), { force: true });
    return;
  }
  const aside = join(folder, basename(await readFile(asideFile(folder), 'utf8')));
  const present = dataFile(folder);
  // The log first: without it the new file can't take it for its own, and beside the old one it stays with it.
  for (const log of ['-wal', '-journal']) {
    if (existsSync(present + log)) await rename(present + log, aside + log);
  }
  await rm(`${present}-shm`, { force: true });
  if (existsSync(present) && !existsSync(aside)) await rename(present, aside);
  await syncFolder(folder);
  await rename(decided, present);
  await syncFolder(folder);
  await rm(asideFile(folder), { force: true });
}
