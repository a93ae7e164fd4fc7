import { eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { workspaceFacts } from '../schema/index.ts';

/** What is known of the workspace as a whole. */
export type FactName =
  | 'workspaceId'
  | 'sample'
  | 'consentTerm'
  | 'warningsPutOff'
  | 'wholeCheck'
  | 'lostLog'
  | 'salvageReport';

export function readFact(database: Database, name: FactName): string | null {
  const row = database.orm.select().from(workspaceFacts).where(eq(workspaceFacts.name, name)).get();
  return row?.value ?? null;
}
