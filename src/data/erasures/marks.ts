import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';

const factName = 'erasureKey';

/**
 * The key of the hashes by which erased people are recognised: 32 random bytes of the workspace, made when first needed.
 * Backups hold it, so that one that is restored recognises whom to erase again.
 */
export async function erasureKey(database: Database): Promise<Uint8Array> {
  const known = knownErasureKey(database.sqlite);
  if (known !== null) return known;
  await database.keepAside((sqlite) => {
    sqlite
      .prepare<[string, string]>('INSERT OR IGNORE INTO workspace_facts (name, value) VALUES (?, ?)')
      .run(factName, randomBytes(32).toString('hex'));
  });
  const made = knownErasureKey(database.sqlite);
  if (made === null) throw new TypeError('the key of erasures was not kept');
  return made;
}

/** The key where one was made already. */
export function knownErasureKey(sqlite: SqliteDatabase): Uint8Array | null {
  const value = sqlite
    .prepare<[string], string>('SELECT value FROM workspace_facts WHERE name = ?')
    .pluck()
    .get(factName);
  return value === undefined ? null : Buffer.from(value, 'hex');
}

/** A keyed hash of something a person is recognised by; `kind` keeps equal words of different kinds apart. */
export function markOf(key: Uint8Array, kind: string, value: string): string {
  return createHmac('sha256', key).update(`${kind}\u0000${value}`).digest('base64url');
}
