import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { attachmentLimit } from '#shared/contract/interactions.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { unreadable } from '../files/fileFailure.ts';
import type { FileGrants } from '../files/fileGrants.ts';
import { refusal } from '../refusal.ts';

const megabyte = 1024 * 1024;

/** How much is read, and kept in one row, at a time. */
const pieceBytes = 256 * 1024;

/** A file that is going to be kept. */
export interface AttachableFile {
  path: string;
  fileName: string;
}

/**
 * The granted files, each once. Refuses before anything is written what can't be read (FILE_UNREADABLE) or is too
 * large (ATTACHMENT_TOO_LARGE).
 */
export async function attachableFiles(
  granted: FileGrants,
  ids: readonly FileGrantId[],
): Promise<AttachableFile[]> {
  const paths = new Set(ids.map((id) => granted.path(id, 'read')));
  // macOS hands names over with their marks apart; they are kept as one types them.
  const files = [...paths].map((path) => ({ path, fileName: basename(path).normalize('NFC') }));
  for (const { path, fileName } of files) {
    const found = await stat(path).catch((error: unknown) => {
      throw unreadable(fileName, error);
    });
    if (!found.isFile()) throw unreadable(fileName, 'not a file');
    if (found.size > attachmentLimit) throw tooLarge(fileName, found.size);
  }
  return files;
}

/** What the file holds, piece by piece; it may have grown since it was looked at, so the limit is watched here too. */
export async function* piecesOfFile({ path, fileName }: AttachableFile): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const piece of readPieces(path, fileName)) {
    total += piece.byteLength;
    if (total > attachmentLimit) throw tooLarge(fileName, total);
    yield piece;
  }
}

async function* readPieces(path: string, fileName: string): AsyncGenerator<Buffer> {
  const unreadableNow = (error: unknown): never => {
    throw unreadable(fileName, error);
  };
  const file = await open(path, 'r').catch(unreadableNow);
  try {
    for (;;) {
      const { buffer, bytesRead } = await file
        .read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes)
        .catch(unreadableNow);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function tooLarge(fileName: string, bytes: number) {
  // Rounded up, so that it never says "50 MB, and 50 MB are allowed".
  const megabytes = Math.ceil((bytes / megabyte) * 10) / 10;
  return refusal('ATTACHMENT_TOO_LARGE', { fileName, megabytes, limit: attachmentLimit / megabyte });
}
