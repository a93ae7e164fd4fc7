import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExportedFile } from '#shared/contract/exports.ts';
import { exportId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { logExport } from './exportLog.ts';

/** What left the workspace: a file, or a folder of files, and how many people are in it. */
export type LeftFile = Pick<ExportedFile, 'subject' | 'format' | 'people'> & { path: string };

/**
 * Logs a file or folder that was written for use outside; it goes again where that can't be logged. Gives its size in
 * bytes, of a folder that of all files in it.
 */
export async function logLeftFile(
  { path, ...what }: LeftFile,
  ground: { database: Database; author: Author },
): Promise<{ bytes: number }> {
  const { actor, clock, ids } = ground.author;
  const bytes = await bytesOf(path);
  const file: ExportedFile = {
    ...what,
    id: exportId.parse(ids.next()),
    encoding: what.format === 'csv' ? 'utf-8' : null,
    tiers: [],
    fileName: basename(path),
    bytes,
    exportedAt: clock.now(),
    exportedBy: actor,
  };
  await logExport(file, path, ground);
  return { bytes };
}

/** The size of a file in bytes, of a folder that of all files in it. */
export async function bytesOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  let bytes = 0;
  for (const name of await readdir(path)) bytes += (await stat(join(path, name))).size;
  return bytes;
}
