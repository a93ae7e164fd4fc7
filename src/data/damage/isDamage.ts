import { sqliteCode } from '../database/driver.ts';

/** Whether SQLite could not read a page, or finds that pages do not fit each other. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error) ?? '';
  return (
    code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_IOERR')
  );
}
