import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';

/** Writes the same database to `target` without encryption. The source has to be closed. */
export function writePlainCopy(source: string, key: Uint8Array, target: string): void {
  // Under another name until it is whole.
  const part = `${target}.part`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true });
  copyFileSync(source, part);
  const database = openSqlite(part);
  try {
    unlock(database, key);
    // A key is changed page by page, which the log of WAL mode does not allow; the copy can be made again.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma("rekey = ''");
  } finally {
    database.close();
  }
  renameSync(part, target);
}
