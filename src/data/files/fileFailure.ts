import { basename } from 'node:path';
import { isDiskFull } from '../database/failures.ts';
import { refusal } from '../refusal.ts';

/** What a failure to write a file the user has picked means: DISK_FULL or FILE_NOT_WRITTEN. */
export function fileFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  if (isDiskFull(error)) return refusal('DISK_FULL', { path });
  return refusal('FILE_NOT_WRITTEN', { fileName: basename(path), detail: error.message });
}

/** Whether the error is of reading or writing a file, and not of what was to be written. */
export const isOfFile = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** A file the user has picked that can't be read, for any other reason than what it holds. */
export function unreadable(fileName: string, error: unknown) {
  return refusal('FILE_UNREADABLE', {
    fileName,
    detail: error instanceof Error ? error.message : String(error),
  });
}
