import { type FileHandle, open } from 'node:fs/promises';
import { refusal } from '../../refusal.ts';
import { directoryOffset, isOldWorkbook, isProtected } from './compoundFile.ts';
import { type FileKind, kindOfStart } from './fileKinds.ts';

export interface FileStart {
  kind: FileKind;
  bytes: Buffer;
  /** In bytes, of the whole file. */
  size: number;
  /** When the file was changed last, in milliseconds. */
  modified: number;
}

const megabyte = 1024 * 1024;
const largestMegabytes = { text: 1024, packed: 200 };
const startBytes = 64 * 1024;

/**
 * The first bytes of a file and what kind of file they are of. Refuses, before reading more, a file that is too
 * large (IMPORT_TOO_LARGE), empty (IMPORT_EMPTY), under a password (IMPORT_PASSWORD), of an old Excel
 * (IMPORT_OLD_EXCEL) or nothing that can be read (IMPORT_UNKNOWN_FORMAT).
 */
export async function readFileStart(path: string, fileName: string): Promise<FileStart> {
  const file = await open(path, 'r');
  try {
    const { size, mtimeMs } = await file.stat();
    const bytes = await bytesAt(file, 0, startBytes);
    if (bytes.length === 0) throw refusal('IMPORT_EMPTY', { fileName });
    const kind = kindOfStart(bytes);
    if (kind === 'compound') throw await compoundRefusal(file, bytes, fileName);
    if (kind === null) throw refusal('IMPORT_UNKNOWN_FORMAT', { fileName });
    const limit = kind === 'xlsx' ? largestMegabytes.packed : largestMegabytes.text;
    if (size > limit * megabyte && kind !== 'enishi') {
      throw refusal('IMPORT_TOO_LARGE', { fileName, megabytes: Math.ceil(size / megabyte), limit });
    }
    return { kind, bytes, size, modified: mtimeMs };
  } finally {
    await file.close();
  }
}

async function compoundRefusal(file: FileHandle, start: Buffer, fileName: string) {
  const directory = await bytesAt(file, directoryOffset(start), 8 * 1024);
  if (isProtected(directory)) return refusal('IMPORT_PASSWORD', { fileName });
  return refusal(isOldWorkbook(directory) ? 'IMPORT_OLD_EXCEL' : 'IMPORT_UNKNOWN_FORMAT', { fileName });
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
