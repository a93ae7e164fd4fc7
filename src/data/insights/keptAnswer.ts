import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';

/** What is kept from one opening to the next. */
export type KeptName = 'changes' | 'glance' | 'insights' | 'lapsed' | 'proposed';

const kept = z.object({ value: jsonColumn(z.array(z.object({ state: z.string(), answer: z.unknown() }))) });

const find = statement<[string], unknown>('SELECT value FROM workspace_facts WHERE name = ?');
const keep = statement<[string, string], unknown>(
  'INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)',
);

/** The answer that was kept of this very state; null where there is none. */
export function keptAnswer({ sqlite }: Database, name: KeptName, state: string): unknown {
  const found = kept.safeParse(find(sqlite).get(name));
  if (!found.success) return null;
  return found.data.value.find((each) => each.state === state)?.answer ?? null;
}

/** Keeps answers, each of its state, in place of those before. */
export async function keepAnswers(
  database: Database,
  name: KeptName,
  answers: readonly { state: string; answer: unknown }[],
): Promise<void> {
  await database.keepAside((sqlite) => keep(sqlite).run(name, JSON.stringify(answers)));
}

const counted = statement<[], { value: string }>(
  "SELECT value FROM workspace_facts WHERE name = 'operations'",
);

/**
 * Tells one state of all that is on record from another, whoever wrote and also after the workspace was closed; see
 * migration 7.
 */
export const operationsOf = (sqlite: SqliteDatabase): string => counted(sqlite).get()?.value ?? '0';
