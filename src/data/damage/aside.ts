import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsideFile } from '#shared/contract/damage.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { refusal } from '../refusal.ts';
import { isAside } from '../workspace/layout.ts';

/** What SQLite puts beside a file. */
const besides = /-(wal|shm|journal)$/u;

/** What lies aside in a workspace's folder, latest first; a log counts to the file it belongs to where that is there. */
export async function listAside(folder: string): Promise<AsideFile[]> {
  const names = (await readdir(folder)).filter(isAside);
  const own = names.filter((name) => !besides.test(name) || !names.includes(name.replace(besides, '')));
  const files = await Promise.all(
    own.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, bytes: size, at: instantOf(Math.floor(mtimeMs)) };
    }),
  );
  return files.toSorted((a, b) => b.name.localeCompare(a.name));
}

/** Deletes what lies aside under that name, with its log; NOT_FOUND where nothing does. */
export async function removeAside(folder: string, name: string): Promise<void> {
  const known = await listAside(folder);
  if (!known.some((file) => file.name === name)) throw refusal('NOT_FOUND', { what: 'file' });
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    await rm(join(folder, name + ending), { force: true });
  }
}
