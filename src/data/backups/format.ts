import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { backupOccasion } from '#shared/domain/backups/rotation.ts';
import { workspaceId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { knownVersion } from '../database/migrate.ts';
import { unreadable } from '../files/fileFailure.ts';
import { parseJson } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';
import { keyring } from '../workspace/keys.ts';

/** How backups end. */
export const backupSuffix = '.enishi-backup';

/** Behind the last page: a JSON text, its length in four bytes, and this. */
const magic = Buffer.from('ENISHIBK', 'latin1');
const endLength = 4 + magic.length;
/** No header is nearly as long; a file that says so is none of ours. */
const longest = 1024 * 1024;

/** What a backup says of itself. Its pages are encrypted, this is not: it holds nothing of a person. */
export const backupHeader = z.object({
  format: z.literal('enishi-backup'),
  version: z.literal(1),
  workspace: workspaceId,
  name: z.string(),
  madeAt: instant,
  occasion: backupOccasion,
  /** The version of the schema. */
  schema: z.int().min(1),
  /** How many bytes the pages are, and their checksum: what comes before the header. */
  pages: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** What opens it: the keys of the workspace as they were, without this computer's keychain. */
  keyring,
  auditHead: z.object({ number: z.int(), hash: z.string() }).nullable(),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** What is appended to the pages. */
export function trailerOf(header: BackupHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([text, length, magic]);
}

/**
 * Reads what a backup says of itself, which tells that it was written to its end, not yet that it is sound.
 * BACKUP_UNREADABLE for any other file, WORKSPACE_NEWER for one of a newer program, FILE_UNREADABLE.
 */
export async function readHeader(path: string): Promise<BackupHeader> {
  const text = await readTrailer(path).catch((error: unknown) => {
    throw unreadable(basename(path), error);
  });
  const value = text === null ? null : parseJson(text.header);
  const newer = z.object({ format: z.literal('enishi-backup'), version: z.int().min(2) }).safeParse(value);
  if (newer.success) throw refusal('WORKSPACE_NEWER', { path, found: newer.data.version, known: 1 });
  const read = backupHeader.safeParse(value);
  if (!read.success || read.data.pages !== text?.pages) {
    throw refusal('BACKUP_UNREADABLE', { fileName: basename(path) });
  }
  const { schema } = read.data;
  if (schema > knownVersion) throw refusal('WORKSPACE_NEWER', { path, found: schema, known: knownVersion });
  return read.data;
}

/** The text behind the pages and how long they are; null where there is none. */
async function readTrailer(path: string): Promise<{ header: string; pages: number } | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < endLength) return null;
    const end = Buffer.alloc(endLength);
    await file.read(end, 0, endLength, size - endLength);
    const length = end.readUInt32BE(0);
    const pages = size - endLength - length;
    if (!end.subarray(4).equals(magic) || length > longest || pages < 1) return null;
    const header = Buffer.alloc(length);
    await file.read(header, 0, length, pages);
    return { header: header.toString('utf8'), pages };
  } finally {
    await file.close();
  }
}
