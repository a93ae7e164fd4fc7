import type { Reading } from '#shared/contract/importReading.ts';
import type { FileStart } from './fileStart.ts';

/** A file, how the user wants it to be read, and what is known of it already. */
export interface FileToOpen {
  path: string;
  fileName: string;
  reading: Reading;
  thisYear: number;
  start: FileStart;
  signal: AbortSignal | undefined;
}
