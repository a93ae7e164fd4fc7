import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { FactName } from '../workspace/facts.ts';

/** Keeps what is known of the workspace as a whole; no part of the history. */
export async function keepFact(database: Database, name: FactName, value: string): Promise<void> {
  await database.keepAside((sqlite) => {
    prepared(sqlite, 'INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)').run(name, value);
  });
}
