import { statSync } from 'node:fs';
import type { SqliteDatabase } from './driver.ts';

const mebibyte = 1024 * 1024;

/**
 * How every connection works: a log that readers do not wait for, each commit on the disk before it is
 * acknowledged (FULL in WAL mode), references checked, temporary tables never in a file in clear.
 */
export function applySettings(database: SqliteDatabase): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('secure_delete = FAST');
  database.pragma('busy_timeout = 5000');
  sizeCache(database);
}

/** Fits the cache to the file; again, where much was added since it was opened. */
export function sizeCache(database: SqliteDatabase): void {
  database.pragma(`cache_size = -${Math.round(cacheBytes(database) / 1024)}`);
}

/** Half the file, as decrypting a page again costs more than keeping it; at least 16, at most 256 MiB. */
function cacheBytes(database: SqliteDatabase): number {
  const size = database.memory ? 0 : statSync(database.name).size;
  return Math.min(Math.max(size / 2, 16 * mebibyte), 256 * mebibyte);
}
