import { z } from 'zod';
import { type Instant, instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { parseJson } from '../files/parseJson.ts';
import { readFact } from '../workspace/facts.ts';
import { keepFact } from './keptFacts.ts';
import type { WarningSource } from './warningSource.ts';

const kept = z.object({ at: instant, ok: z.boolean() });
type Checked = z.infer<typeof kept>;

/** Databases of which a page could not be read while they were used: the disk may refuse to keep that. */
const unreadable = new WeakSet<Database>();

/** Notes that a page of an open database could not be read. */
export function noteDamage(database: Database): void {
  unreadable.add(database);
}

/** When the whole file was last checked and whether it was sound; null before. */
export function lastCheck(database: Database): Checked | null {
  const found = kept.safeParse(parseJson(readFact(database, 'wholeCheck') ?? ''));
  return found.success ? found.data : null;
}

export async function keepCheck(database: Database, at: Instant, ok: boolean): Promise<void> {
  if (!ok) noteDamage(database);
  await keepFact(database, 'wholeCheck', JSON.stringify({ at, ok }));
}

/** Whether a check found the file damaged, or a page could not be read. */
export const foundDamaged = (database: Database): boolean =>
  unreadable.has(database) || lastCheck(database)?.ok === false;

export const checkWarnings: WarningSource = (_context, { database }) => {
  if (!foundDamaged(database)) return [];
  return [{ code: 'damageFound', tone: 'urgent', facts: {}, action: 'repair', mayWait: false }];
};
