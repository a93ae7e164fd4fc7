import type { SqliteDatabase } from './driver.ts';

/**
 * Sets the database up as SQLCipher 4 with a raw key, so that any SQLCipher can open it with that key;
 * has to come before every other statement.
 */
export function unlock(database: SqliteDatabase, key: Uint8Array): void {
  if (key.length !== 32) throw new TypeError('the data key has 32 bytes');
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}
