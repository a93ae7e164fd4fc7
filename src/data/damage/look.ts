import { stat } from 'node:fs/promises';
import type { DamageFound } from '#shared/contract/damage.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { unlock } from '../database/cipher.ts';
import { openSqlite } from '../database/driver.ts';
import { schemaVersion } from '../database/migrate.ts';
import { dataFile, workspaceName } from '../workspace/layout.ts';
import { isDamage } from './isDamage.ts';
import type { DamagedWorkspace } from './opening.ts';

/** What is to be known of a damaged workspace before anything is done about it; only read. */
export async function lookAtDamage({ folder, key }: DamagedWorkspace): Promise<DamageFound> {
  const path = dataFile(folder);
  const file = await stat(path).catch(() => null);
  return {
    name: workspaceName(folder),
    path: folder,
    salvageable: file !== null && hasTables(path, key),
    bytes: file?.size ?? 0,
    changedAt: file === null ? null : instantOf(Math.floor(file.mtimeMs)),
  };
}

/** Whether the list of the tables can be read, without which nothing can be found in the file. */
function hasTables(path: string, key: Uint8Array): boolean {
  const sqlite = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    unlock(sqlite, key);
    return schemaVersion(sqlite) > 0 && sqlite.prepare('SELECT name FROM sqlite_schema').all().length > 0;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    sqlite.close();
  }
}
