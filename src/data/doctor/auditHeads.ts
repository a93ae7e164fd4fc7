import { firstMissing } from '../audit/known.ts';
import { headsOfBackups } from '../backups/heads.ts';
import type { Opened } from '../workspace/session.ts';
import type { Check } from './check.ts';

/** Whether the audit log passes through where it ended in each backup within reach: a chain alone can't tell that its end was cut off. */
export async function checkAuditHeads({ database, id }: Pick<Opened, 'database' | 'id'>): Promise<Check> {
  const heads = await headsOfBackups(database, id);
  const missing = firstMissing(database.sqlite, heads);
  return {
    name: 'auditHeads',
    ok: missing === null,
    facts: { compared: heads.length, file: missing?.fileName ?? '', entry: missing?.number ?? 0 },
  };
}
