import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { backupSuffix, readHeader } from '#data/backups/format.ts';
import { requireSound } from '#data/backups/make.ts';
import type { Threads } from '#data/context.ts';
import { unwrapGeneration } from '#data/workspace/keys.ts';

/** The backups in a folder that open with one of the passphrases and are sound, by name, with that passphrase. */
export async function soundBackups(
  folder: string,
  passphrases: (name: string) => readonly string[],
  threads: Threads,
): Promise<{ sound: Map<string, string>; unsound: string[] }> {
  const sound = new Map<string, string>();
  const unsound: string[] = [];
  for (const file of await readdir(folder)) {
    const name = basename(file, backupSuffix);
    // What is named otherwise is a draft, or was made beside a restoring.
    if (name === file || !/^B\d+$/.test(name)) continue;
    try {
      sound.set(name, await openedBy(join(folder, file), passphrases(name), threads));
    } catch (error) {
      unsound.push(`backup ${name}: ${String(error)}`);
    }
  }
  return { sound, unsound };
}

async function openedBy(path: string, passphrases: readonly string[], threads: Threads): Promise<string> {
  const { keyring } = await readHeader(path);
  for (const passphrase of passphrases) {
    const key = await unwrapGeneration(keyring, { passphrase });
    if (key === null) continue;
    await requireSound(path, key, { thread: threads.backups, signal: undefined, report: () => undefined });
    return passphrase;
  }
  throw new Error('no passphrase opens it');
}

/** What was looked at is not needed any more; the marks of the erased stay. */
export async function removeBackups(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (file.endsWith(backupSuffix)) await rm(join(folder, file));
  }
}
