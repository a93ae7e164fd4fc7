import { unlock } from './cipher.ts';
import { openSqlite, type SqliteDatabase } from './driver.ts';
import { storageFailure } from './failures.ts';
import { registerFunctions } from './functions.ts';
import { applySettings } from './settings.ts';

/** Opens a workspace's database for reading and writing; refuses as `storageFailure` says. */
export function connect(path: string, key: Uint8Array): SqliteDatabase {
  try {
    const connection = openSqlite(path);
    try {
      unlock(connection, key);
      applySettings(connection);
      registerFunctions(connection);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw storageFailure(error, path);
  }
}
