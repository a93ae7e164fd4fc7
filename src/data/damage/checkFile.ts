import { z } from 'zod';
import { unlock } from '../database/cipher.ts';
import { openSqlite, type SqliteDatabase } from '../database/driver.ts';
import { registerFunctions } from '../database/functions.ts';
import { isDamage } from './isDamage.ts';

/** A database file and the key that opens it. */
export interface FileAccess {
  path: string;
  key: Uint8Array;
}

const names = z.array(z.string());

/**
 * Whether every page of a database that may be in use can be read and every reference leads to a row; table by table,
 * reporting how far it is.
 */
export function isSound(
  { path, key }: FileAccess,
  report: (done: number, total: number) => void = () => undefined,
): boolean {
  const sqlite = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    unlock(sqlite, key);
    // Some indexes are of functions of our own.
    registerFunctions(sqlite);
    const tables = names.parse(
      sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
    );
    return (
      tables.every((table, index) => {
        report(index, tables.length + 1);
        return isTableSound(sqlite, table);
      }) && sqlite.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
    );
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    sqlite.close();
  }
}

function isTableSound(sqlite: SqliteDatabase, table: string): boolean {
  return sqlite.pragma(`quick_check('${table.replaceAll("'", "''")}')`, { simple: true }) === 'ok';
}
