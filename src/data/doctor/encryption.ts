import { open } from 'node:fs/promises';
import { openSqlite } from '../database/driver.ts';
import type { Check } from './check.ts';

/** What every database in clear begins with. */
const clearHeader = 'SQLite format 3\u0000';

/** Whether the file at `path` shows nothing to somebody without the key. */
export async function checkEncryption(path: string): Promise<Check> {
  const ok = !(await beginsInClear(path)) && !opensWithoutKey(path);
  return { name: 'encryption', ok, facts: {} };
}

async function beginsInClear(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(clearHeader.length), 0, clearHeader.length, 0);
    return buffer.toString('latin1') === clearHeader;
  } finally {
    await file.close();
  }
}

function opensWithoutKey(path: string): boolean {
  const database = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
