import { auditHead, brokenAt } from '../audit/chain.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Check } from './check.ts';

/** Whether every entry of the audit log is as it was written and none is missing. */
export async function checkAudit(sqlite: SqliteDatabase): Promise<Check> {
  const broken = await brokenAt(sqlite);
  return {
    name: 'audit',
    ok: broken === null,
    facts: { entries: auditHead(sqlite)?.number ?? 0, broken: broken ?? 0 },
  };
}
