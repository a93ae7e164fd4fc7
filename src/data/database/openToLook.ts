import { existsSync } from 'node:fs';
import { openSqlite, type SqliteDatabase } from './driver.ts';

/**
 * Opens a database file to look at it, without changing anything. Where a kill has left a change of it half done, such as
 * while its way of logging was switched, a journal lies beside it: SQLite takes that change back first, for which it has to
 * write, and refuses to read a file opened for reading alone until somebody has.
 */
export function openToLook(path: string): SqliteDatabase {
  return openSqlite(path, { readonly: !existsSync(`${path}-journal`), fileMustExist: true });
}
