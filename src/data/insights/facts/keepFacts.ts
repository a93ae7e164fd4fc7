import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { peopleAPage } from './factPage.ts';
import { gatherFacts } from './gatherFacts.ts';
import { packPage } from './pageBytes.ts';
import { type PersonFacts, personAt } from './personFacts.ts';
import { SameWords, unpackPage } from './unpackPage.ts';

type Slots = Map<number, PersonFacts | null>;

const seqs = statement<[string], [seq: number, id: string]>(
  'SELECT p.seq, p.id FROM json_each(?) w CROSS JOIN people p ON p.id = w.value',
);
const kept = statement<[number], { facts: Uint8Array }>('SELECT facts FROM insight_facts WHERE page = ?');
const keep = statement<[number, number, Uint8Array], unknown>(`
  INSERT INTO insight_facts (page, changed, facts) VALUES (?, ?, ?)
  ON CONFLICT (page) DO UPDATE SET changed = excluded.changed, facts = excluded.facts`);
const nextChange = statement<[], { next: number }>(
  'SELECT coalesce(max(changed), 0) + 1 AS next FROM insight_facts',
);

/** Packs people anew from their rows, into the pages they are in; within the write's transaction. */
export function refreshFacts(database: SqliteDatabase, ids: readonly string[]): void {
  const found = seqs(database).raw(true).all(JSON.stringify(ids));
  const facts = gatherFacts(
    database,
    found.map(([, id]) => id),
  );
  putIntoPages(database, new Map(found.map(([seq], index) => [seq, facts[index] ?? null])));
}

/** Empties the slots of people who are gone for good. */
export function forgetFacts(database: SqliteDatabase, gone: readonly number[]): void {
  putIntoPages(database, new Map(gone.map((seq) => [seq, null])));
}

function putIntoPages(database: SqliteDatabase, people: ReadonlyMap<number, PersonFacts | null>): void {
  const byPage = new Map<number, Slots>();
  for (const [seq, facts] of people) {
    const page = Math.floor(seq / peopleAPage);
    const slots = byPage.get(page) ?? new Map();
    byPage.set(page, slots.set(seq % peopleAPage, facts));
  }
  if (byPage.size === 0) return;
  const change = nextChange(database).get()?.next ?? 1;
  const untilPacked = nextToPack(database) ?? Number.POSITIVE_INFINITY;
  for (const [page, slots] of byPage) {
    // Those that wait are packed from the rows as they are then.
    if (page >= untilPacked) continue;
    keep(database).run(page, change, packPage(withKept(database, page, slots)));
  }
}

/** The people of a page, those who are not put into it anew as they were packed. */
function withKept(database: SqliteDatabase, page: number, slots: Slots): (PersonFacts | null)[] {
  const packed = slots.size < peopleAPage ? kept(database).get(page)?.facts : undefined;
  const before = packed === undefined ? null : unpackPage(page, packed, new SameWords());
  return Array.from({ length: peopleAPage }, (_, slot) => {
    const anew = slots.get(slot);
    if (anew !== undefined) return anew;
    return before === null ? null : personAt(before, slot);
  });
}

const idsOfPages = statement<[number, number], [seq: number, id: string]>(
  'SELECT seq, id FROM people WHERE seq >= ? AND seq < ? ORDER BY seq',
);

/** The pages from one number to another, the latter no longer, packed from the rows; those without anybody are left out. */
export function packPages(
  database: SqliteDatabase,
  from: number,
  before: number,
): { page: number; packed: Uint8Array }[] {
  const found = idsOfPages(database)
    .raw(true)
    .all(from * peopleAPage, before * peopleAPage);
  const facts = gatherFacts(
    database,
    found.map(([, id]) => id),
  );
  const pages = new Map<number, (PersonFacts | null)[]>();
  for (const [index, [seq]] of found.entries()) {
    const page = Math.floor(seq / peopleAPage);
    const people = pages.get(page) ?? [];
    people[seq % peopleAPage] = facts[index] ?? null;
    pages.set(page, people);
  }
  return [...pages].map(([page, people]) => ({ page, packed: packPage(people) }));
}

/** How many pages there are, up to the last with anybody. */
export function pageCount(database: SqliteDatabase): number {
  const last = mostSeq(database).get()?.seq ?? null;
  return last === null ? 0 : Math.floor(last / peopleAPage) + 1;
}

const mostSeq = statement<[], { seq: number | null }>('SELECT max(seq) AS seq FROM people');

/** How many pages are packed at a time where nobody waits for anything else. */
export const pagesATime = 16;

const waiting = statement<[], { value: string }>(
  "SELECT value FROM workspace_facts WHERE name = 'factsToPack'",
);
const keepWaiting = statement<[string], unknown>(
  "INSERT OR REPLACE INTO workspace_facts (name, value) VALUES ('factsToPack', ?)",
);
const noneWaiting = statement<[], unknown>("DELETE FROM workspace_facts WHERE name = 'factsToPack'");

/** The first of the pages that are still to be packed anew; null where all are there. */
export function nextToPack(database: SqliteDatabase): number | null {
  const found = waiting(database).get();
  return found === undefined ? null : Number(found.value);
}

/**
 * From now on all pages are to be packed anew, by `packNextPages`; what was kept of numbers goes with those before, as
 * changes are counted from the beginning again. Within a transaction.
 */
export function leaveFactsToPack(database: SqliteDatabase): void {
  database.exec(
    "DELETE FROM insight_facts; DELETE FROM workspace_facts WHERE name IN ('glance', 'insights', 'factsToPack')",
  );
  if (pageCount(database) > 0) keepWaiting(database).run('0');
}

/** Packs the next pages that wait; false where none does any more. Within a transaction. */
export function packNextPages(database: SqliteDatabase, count: number): boolean {
  const next = nextToPack(database);
  if (next === null) return false;
  for (const { page, packed } of packPages(database, next, next + count)) keep(database).run(page, 1, packed);
  const more = next + count < pageCount(database);
  if (more) keepWaiting(database).run(String(next + count));
  else noneWaiting(database).run();
  return more;
}
