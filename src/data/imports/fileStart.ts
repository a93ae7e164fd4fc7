import { open, stat } from 'node:fs/promises';
import { unreadable } from '../files/fileFailure.ts';
import { refusal } from '../refusal.ts';

const megabyte = 1024 * 1024;
const largestMegabytes = 200;
const startBytes = 64 * 1024;

/** The first bytes of formats that are no text: zip (XLSX), PDF, old Office, gzip, PNG, JPEG, GIF, 7z, RAR. */
const magic = [
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '%PDF',
  '\u00d0\u00cf\u0011\u00e0',
  '\u001f\u008b',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '7z\u00bc\u00af',
  'Rar!',
  'SQLite format',
  'BEGIN:VCARD',
];

/**
 * The first bytes of a file, and its size. Refuses, before reading more, a file too large (IMPORT_TOO_LARGE), empty
 * (IMPORT_EMPTY), or of a kind that is no text (IMPORT_UNKNOWN_FORMAT).
 */
export async function readFileStart(
  path: string,
  fileName: string,
): Promise<{ start: Buffer; size: number }> {
  const { size, start } = await readStart(path).catch((error: unknown) => {
    throw unreadable(fileName, error);
  });
  if (size > largestMegabytes * megabyte) {
    const megabytes = Math.ceil(size / megabyte);
    throw refusal('IMPORT_TOO_LARGE', { fileName, megabytes, limit: largestMegabytes });
  }
  if (start.length === 0) throw refusal('IMPORT_EMPTY', { fileName });
  if (isBinary(start)) throw refusal('IMPORT_UNKNOWN_FORMAT', { fileName });
  return { start, size };
}

async function readStart(path: string): Promise<{ start: Buffer; size: number }> {
  const { size } = await stat(path);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** UTF-16 is full of NUL bytes, other text has hardly any; other control characters occur in no text. */
function isBinary(start: Buffer): boolean {
  const text = start.toString('latin1');
  if (magic.some((signature) => text.startsWith(signature))) return true;
  let controls = 0;
  for (const byte of start)
    if (byte < 32 && byte !== 0 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  return controls > start.length / 20;
}
