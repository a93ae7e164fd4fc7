import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { SqliteDatabase } from '../database/driver.ts';

/** What an entry says, as it is kept. */
export interface Told {
  number: number;
  at: string;
  actor: string;
  device: string;
  kind: string;
  /** JSON. */
  facts: string;
  /** JSON. */
  people: string;
}

/** What stands before the first entry. */
export const beforeAll = '0'.repeat(64);

/** The hash of an entry, which holds that of the one before: SHA-256 in hex. */
export function hashOf({ number, at, actor, device, kind, facts, people }: Told, previous: string): string {
  const told = JSON.stringify([previous, number, at, actor, device, kind, facts, people]);
  return createHash('sha256').update(told).digest('hex');
}

/** Where the log ends. */
export interface AuditHead {
  number: number;
  hash: string;
}

/** The last entry's number and hash, by which a log is told from a shortened one; null before the first entry. */
export function auditHead(sqlite: SqliteDatabase): AuditHead | null {
  const head = sqlite
    .prepare<[], AuditHead>('SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1')
    .get();
  return head ?? null;
}

type Kept = Told & { previous: string; hash: string };

/** Goes through the entries one after the other, from the first on, for as long as each fits to the one before. */
class Chain {
  #previous = beforeAll;
  #expected = 1;

  /** The number of the entry where the chain breaks; null where this one fits. */
  take(entry: Kept): number | null {
    const { number, previous, hash } = entry;
    const fits = number === this.#expected && previous === this.#previous && hash === hashOf(entry, previous);
    if (!fits) return this.#expected;
    this.#previous = hash;
    this.#expected += 1;
    return null;
  }
}

/** A part of the log, oldest first, by the number. */
const someSql = `
  SELECT number, at, actor, device, kind, facts, people, previous, hash
  FROM audit_entries WHERE number > ? ORDER BY number LIMIT ?`;

const atATime = 500;

/** The number of the first entry that is not as it was written, or missing; null where the chain is whole. */
export async function brokenAt(sqlite: SqliteDatabase): Promise<number | null> {
  const chain = new Chain();
  const some = sqlite.prepare<[number, number], Kept>(someSql);
  for (let after = 0; ; ) {
    const page = some.all(after, atATime);
    for (const entry of page) {
      const broken = chain.take(entry);
      if (broken !== null) return broken;
    }
    if (page.length < atATime) return null;
    after += page.length;
    await setImmediate();
  }
}
