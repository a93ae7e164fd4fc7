import type { Database } from '../../database/database.ts';
import { statement } from '../../database/prepared.ts';
import { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import { type FactPage, peopleAPage } from './factPage.ts';
import { nextToPack, packNextPages } from './keepFacts.ts';
import { SameWords, unpackPage } from './unpackPage.ts';

/** What the numbers ask of everybody, at one state of the data; never changed, a later state has its own. */
export interface Facts {
  /** By their numbers; a page without anybody is left out. */
  readonly pages: readonly FactPage[];
  /** No seq is larger. */
  readonly mostSeq: number;
}

/** What is in memory of a workspace. */
interface Kept {
  facts: Facts;
  readonly same: SameWords;
  /** The latest change that is in them, and the state of the database they were last held against. */
  change: number;
  stamp: string | null;
  /** While they are read for the first time. */
  reading: Promise<void> | null;
}

interface PageRow {
  page: number;
  changed: number;
  facts: Uint8Array;
}

export const changedPagesSql = 'SELECT page, changed, facts FROM insight_facts WHERE changed > ?';
export const latestChangeSql = 'SELECT coalesce(max(changed), 0) AS latest FROM insight_facts';
export const somePagesSql =
  'SELECT page, changed, facts FROM insight_facts WHERE page > ? ORDER BY page LIMIT ?';

const changedPages = statement<[number], PageRow>(changedPagesSql);
const latestChange = statement<[], { latest: number }>(latestChangeSql);
const somePages = statement<[number, number], PageRow>(somePagesSql);

/** How many pages are read before others have their turn: a few milliseconds. */
const pagesATurn = 160;

const known = new WeakMap<Database, Kept>();

/**
 * The facts as they are now. Where a program before packed them otherwise, they are packed first. They are read the first time they are asked for, in turns with whatever else there is to do;
 * afterwards they are in memory, and only what was written since is read.
 */
export async function factsOf(database: Database): Promise<Facts> {
  const kept = keptOf(database);
  if (kept.stamp === null) {
    kept.reading ??= readAll(database, kept);
    await kept.reading;
  }
  return factsNow(database);
}

/** The same at once, within a transaction that other numbers are read in. */
export function factsNow(database: Database): Facts {
  const kept = keptOf(database);
  const stamp = database.stamp();
  if (kept.stamp === stamp) return kept.facts;
  const { latest } = latestChange(database.sqlite).get() ?? { latest: 0 };
  if (latest > kept.change) {
    const fresh = new Map<number, FactPage>();
    for (const { page, facts } of changedPages(database.sqlite).iterate(kept.change)) {
      fresh.set(page, unpackPage(page, facts, kept.same));
    }
    kept.facts = withPages(kept.facts, fresh);
    kept.change = latest;
  }
  kept.stamp = stamp;
  return kept.facts;
}

/** Whether they were read already. */
export const areInMemory = (database: Database): boolean => keptOf(database).stamp !== null;

/** The latest change of any facts: another one for another state of them. */
export const changeOfFacts = (database: Database): number => latestChange(database.sqlite).get()?.latest ?? 0;

function keptOf(database: Database): Kept {
  const kept = known.get(database);
  if (kept !== undefined) return kept;
  const none = { pages: [], mostSeq: 0 };
  const fresh = { facts: none, same: new SameWords(), change: 0, stamp: null, reading: null };
  known.set(database, fresh);
  return fresh;
}

/** Page by page; what is written in between is read again by who asks for the facts of then. */
async function readAll(database: Database, kept: Kept): Promise<void> {
  const turns = new Turns(undefined);
  const pages = new Map<number, FactPage>();
  try {
    await packWaiting(database, turns);
    const change = changeOfFacts(database);
    for (let last = -1; ; await turns.pass()) {
      const rows = somePages(database.sqlite).all(last, pagesATurn);
      for (const { page, facts } of rows) {
        pages.set(page, unpackPage(page, facts, kept.same));
        last = page;
      }
      if (rows.length < pagesATurn) break;
    }
    if (kept.stamp === null) {
      kept.facts = withPages(kept.facts, pages);
      kept.change = change;
    }
  } finally {
    kept.reading = null;
  }
}

/**
 * Packs what waits for it, a page in each transaction, so that whoever asks or writes something meanwhile is answered; at
 * closing it stops, and goes on at the next opening. CANCELLED then.
 */
async function packWaiting(database: Database, turns: Turns): Promise<void> {
  for (let more = nextToPack(database.sqlite) !== null; more; await turns.pass()) {
    if (database.closing.aborted) throw refusal('CANCELLED');
    await database.keepAside((sqlite) => {
      more = packNextPages(sqlite, 1);
    });
  }
}

function withPages(before: Facts, fresh: ReadonlyMap<number, FactPage>): Facts {
  const old = before.pages.filter(({ page }) => !fresh.has(page));
  const pages = [...old, ...fresh.values()].sort((a, b) => a.page - b.page);
  return { pages, mostSeq: ((pages.at(-1)?.page ?? 0) + 1) * peopleAPage - 1 };
}
