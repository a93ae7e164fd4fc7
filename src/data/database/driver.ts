import Sqlite from 'better-sqlite3';

export type SqliteDatabase = Sqlite.Database;

/**
 * Opens a database file with the SQLite that is built for this runtime. A checkout may run on an Electron the
 * package's own binaries are too new for; its start scripts then name a binary of the same sources.
 * A packaged program never gets the variable, see src/main/dataProcess.
 */
export function openSqlite(
  path: string,
  options: { readonly?: boolean; fileMustExist?: boolean } = {},
): SqliteDatabase {
  const nativeBinding = process.env['ENISHI_NATIVE_BINDING'];
  return new Sqlite(path, { ...options, ...(nativeBinding ? { nativeBinding } : {}) });
}

/** Whether SQLite itself reported the error, and with which code (`SQLITE_FULL`, `SQLITE_NOTADB` …). */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Sqlite.SqliteError ? error.code : null;
}
