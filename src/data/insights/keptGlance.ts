import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';

const name = 'glance';
const kept = z.object({ value: jsonColumn(z.object({ state: z.string(), glance: z.unknown() })) });

const find = statement<[string], unknown>('SELECT value FROM workspace_facts WHERE name = ?');
const keep = statement<[string, string], unknown>(
  'INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)',
);

/** What was last kept of the network at a glance, if that is of this very state; null otherwise. */
export function keptGlance({ sqlite }: Database, state: string): unknown {
  const found = kept.safeParse(find(sqlite).get(name));
  return found.success && found.data.value.state === state ? found.data.value.glance : null;
}

/** Keeps it for the next opening. */
export async function keepGlance(database: Database, state: string, glance: unknown): Promise<void> {
  await database.keepAside((sqlite) => keep(sqlite).run(name, JSON.stringify({ state, glance })));
}
