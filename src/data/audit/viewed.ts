import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { epochMilliseconds, type Instant, instantOf } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { appendAudit } from './append.ts';

/** Where confidential notes were looked at. */
export type ViewedIn = 'timeline' | 'search' | 'history' | 'farewell' | 'profile' | 'home';

const hour = 60 * 60 * 1000;

/** A long write has the file for itself, and nobody shall wait for it in order to read. In milliseconds. */
const patience = 250;

/** Whether an entry of that reader about that person was written since; by the index of mentions. */
export const toldSinceSql = `
  SELECT 1 FROM audit_people p CROSS JOIN audit_mentions m ON m.token = p.token
  CROSS JOIN audit_entries e ON e.number = m.number
  WHERE p.person_id = ? AND e.kind = 'notesViewed' AND e.actor = ? AND e.at > ? LIMIT 1`;

const toldSince = statement<[string, string, string], unknown>(toldSinceSql);

/**
 * Puts into the audit log that the author looked at confidential notes of these people, `seen` says how many of each:
 * once an hour for each of them, before they are shown. While a long write is under way the entry follows it.
 */
export async function auditViewed(
  { database, author }: { database: Database; author: Author },
  viewedIn: ViewedIn,
  seen: ReadonlyMap<PersonId, number>,
): Promise<void> {
  const since = instantOf(epochMilliseconds(author.clock.now()) - hour);
  const fresh = untold(database.sqlite, author, seen.keys(), since);
  if (fresh.length === 0) return;
  const told = database.keepAside((sqlite) => {
    const people = untold(sqlite, author, fresh, since);
    if (people.length === 0) return;
    const notes = people.reduce((sum, id) => sum + (seen.get(id) ?? 0), 0);
    appendAudit(sqlite, author, { kind: 'notesViewed', facts: { in: viewedIn, notes }, people });
  });
  database.waitFor(told);
  await Promise.race([told, wait(patience)]);
}

function untold(
  sqlite: SqliteDatabase,
  { actor }: Author,
  people: Iterable<PersonId>,
  since: Instant,
): PersonId[] {
  return [...people].filter((id) => toldSince(sqlite).get(id, actor, since) === undefined);
}

/** How many confidential notes were seen of each person, from what was shown. */
export function countSeen(
  shown: Iterable<{ people: readonly string[]; tier: string }>,
): Map<PersonId, number> {
  const seen = new Map<PersonId, number>();
  for (const { people, tier } of shown) {
    // What is for its owner alone was written by the reader.
    if (tier !== 'hr') continue;
    for (const id of z.array(personId).parse(people)) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return seen;
}
