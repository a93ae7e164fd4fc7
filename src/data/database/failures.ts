import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusal } from '../refusal.ts';
import { sqliteCode } from './driver.ts';

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const codeOf = (error: unknown): string => sqliteCode(error) ?? systemCode(error) ?? '';

/** Whether it failed for want of room, be it SQLite's file or any other. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT';
}

/** What systems say of a disk that fails, or was pulled while it was used. */
const diskCodes = ['EIO', 'ENXIO', 'ENODEV', 'EFBIG', 'ESTALE'];

/**
 * What a failure of SQLite or of the file system at `path` means for the user; an error that is neither
 * comes back as it is.
 */
export function storageFailure(error: unknown, path: string): unknown {
  if (isDiskFull(error)) return refusal('DISK_FULL', { path });
  const code = codeOf(error);
  const ofDisk = code.startsWith('SQLITE_IOERR') || diskCodes.includes(code);
  if ((ofDisk || code === 'SQLITE_CANTOPEN') && !existsSync(dirname(path))) {
    return refusal('WORKSPACE_GONE', { path });
  }
  if (ofDisk) return refusal('DISK_FAILED', { path, detail: detailOf(error, code) });
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM', 'SQLITE_CANTOPEN'].includes(code)) {
    return refusal('WORKSPACE_READ_ONLY', { path });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return refusal('WORKSPACE_IN_USE', { path });
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return refusal('WORKSPACE_DAMAGED', { path, detail: detailOf(error, code) });
  }
  return error;
}

const detailOf = (error: unknown, code: string): string => (error instanceof Error ? error.message : code);
