import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { type AuditEntry, appendAudit } from './append.ts';

/** Appends an entry about what changes nothing itself, such as that something was looked at. */
export async function auditAside(database: Database, author: Author, entry: AuditEntry): Promise<void> {
  await database.keepAside((sqlite) => appendAudit(sqlite, author, entry));
}
