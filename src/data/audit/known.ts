import type { Instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { AuditHead } from './chain.ts';

/** Where the log ended once, as something outside of the workspace has kept it. */
export interface KnownHead extends AuditHead {
  fileName: string;
  madeAt: Instant;
}

const entry = statement<[number], { hash: string }>('SELECT hash FROM audit_entries WHERE number = ?');
const putBack = statement<[], { number: number; at: string }>(
  `SELECT number, at FROM audit_entries WHERE kind IN ('backupRestored', 'damageRepaired')`,
);

/**
 * The earliest known head that the log does not pass through: it was cut off or written anew since, or belongs to another
 * copy of the workspace. What lay behind a restore or repair that is itself on record is no longer there rightly. Null
 * where the log passes through all.
 */
export function firstMissing(sqlite: SqliteDatabase, heads: readonly KnownHead[]): KnownHead | null {
  const returns = putBack(sqlite).all();
  const missing = heads.filter(({ number, hash, madeAt }) => {
    if (entry(sqlite).get(number)?.hash === hash) return false;
    return !returns.some((back) => back.number <= number && back.at >= madeAt);
  });
  return missing.toSorted((a, b) => a.number - b.number)[0] ?? null;
}
