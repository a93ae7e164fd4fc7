import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import { type Clock, epochMilliseconds } from '#shared/domain/instant.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared, statement } from '../database/prepared.ts';
import { momentsOf } from '../insights/bounds.ts';
import { wordsIn } from '../interactions/timeline.ts';
import { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { countsOfEvent } from './counts.ts';
import { readEvents } from './event.ts';

export interface CountedEvent {
  event: CommunityEvent;
  counts: EventCounts;
}

/** Each with its counts; others have their turn in between. */
async function counted({ sqlite }: Database, ids: readonly string[], clock: Clock): Promise<CountedEvent[]> {
  const turns = new Turns(undefined);
  const found: CountedEvent[] = [];
  for (const event of readEvents(sqlite, ids)) {
    found.push({ event, counts: countsOfEvent(sqlite, event, clock) });
    await turns.pass();
  }
  return found;
}

export type When = 'coming' | 'past';

/** An event is past when its last date is over. */
const conditions: Record<When, string> = { coming: 'e.ends_at >= ?', past: 'e.ends_at < ?' };
const orders: Record<When, string> = {
  coming: 'e.starts_at ASC, e.id ASC',
  past: 'e.starts_at DESC, e.id DESC',
};

/** From the index of the starts; words are looked for in what there are few of. */
const fromWhere = (when: When, words: number): string => `
  FROM events e INDEXED BY events_start
  WHERE e.deleted_at IS NULL AND ${conditions[when]}
    ${"AND instr(fold(e.title || ' ' || e.place || ' ' || e.hosts), ?) > 0 ".repeat(words)}`;

export const listSql = (when: When, words: number): string =>
  `SELECT e.id ${fromWhere(when, words)} ORDER BY ${orders[when]} LIMIT ? OFFSET ?`;
export const countListedSql = (when: When, words: number): string =>
  `SELECT count(*) ${fromWhere(when, words)}`;

/** A page of the events, coming ones soonest first, past ones latest first. */
export async function listEvents(
  database: Database,
  { when, search, offset, limit }: { when: When; search: string; offset: number; limit: number },
  clock: Clock,
): Promise<{ total: number; events: CountedEvent[] }> {
  const words = wordsIn(search);
  const asked = [clock.now(), ...words];
  const { sqlite } = database;
  const total = prepared(sqlite, countListedSql(when, words.length))
    .pluck()
    .get(...asked);
  const ids = prepared(sqlite, listSql(when, words.length))
    .pluck()
    .all(...asked, limit, offset);
  return { total: Number(total), events: await counted(database, ids.map(String), clock) };
}

/** The longest stretch a calendar shows, in days: a year, with the weeks that reach into it. */
const longest = 400;

export const calendarSql = `
  SELECT e.id FROM events e INDEXED BY events_start
  WHERE e.deleted_at IS NULL AND e.starts_at < ? AND e.ends_at >= ? ORDER BY e.starts_at, e.id`;

const inCalendar = statement<[before: string, since: string], string>(calendarSql);

/**
 * The events with a date on one of these days of the user's zone, both included. INVALID_INPUT for days the wrong way round or
 * too many.
 */
export async function readCalendar(
  database: Database,
  period: { from: PlainDate; to: PlainDate },
  clock: Clock,
): Promise<CountedEvent[]> {
  if (period.from > period.to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  if (daysBetween(period.from, period.to) > longest) {
    throw refusal('INVALID_INPUT', { field: 'to', reason: 'tooLong' });
  }
  const { since, before } = momentsOf(period, clock.timeZone());
  const isThen = ({ sessions, zone }: CommunityEvent) =>
    sessions.some(({ from, to }) => momentAt(from, zone) < before && endOf(momentAt(to, zone)) >= since);
  const ids = idsThen(database.sqlite, { since, before }, isThen);
  return await counted(database, ids, clock);
}

function idsThen(
  sqlite: SqliteDatabase,
  { since, before }: { since: string; before: string },
  isThen: (event: CommunityEvent) => boolean,
): string[] {
  const possible = inCalendar(sqlite).pluck().all(before, since);
  return readEvents(sqlite, possible)
    .filter(isThen)
    .map(({ id }) => id);
}

/** What ends at midnight does not reach into the next day. */
const endOf = (moment: Parameters<typeof epochMilliseconds>[0]): string =>
  new Date(epochMilliseconds(moment) - 1).toISOString();
