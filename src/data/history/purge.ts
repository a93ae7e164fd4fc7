import { setImmediate } from 'node:timers/promises';
import { binDays } from '#shared/contract/history.ts';
import { epochMilliseconds, type Instant, instantOf } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import { type Going, purgeRecords } from './purgeRecords.ts';

const day = 24 * 60 * 60 * 1000;

/** So many of each kind go at a time, so that nobody has to wait for the whole. */
const atATime = 20;

/**
 * Takes out for good what has lain in the bin for its 30 days: the rows, what hangs on them, what is derived of them,
 * and the values in their history, of which who did what kind of thing and when stays. Returns how many records went.
 */
export async function purgeBin(database: Database, author: Author, goOn = () => true): Promise<number> {
  let gone = 0;
  while (goOn()) {
    const expired = readExpired(database.sqlite, author.clock.now());
    const count = Object.values(expired).reduce((sum, ids) => sum + ids.length, 0);
    if (count === 0) break;
    await database.write('bin.purge', author, (unit) => purgeRecords(database.sqlite, unit, expired));
    gone += count;
    await setImmediate();
  }
  return gone;
}

/**
 * The SQL of the records of a table that were removed up to a moment, the first ones. Who was merged into another person
 * goes together with that person.
 */
export const expiredSql = (table: string) => `
  SELECT id FROM ${table} WHERE deleted_at IS NOT NULL AND deleted_at <= ?
  ${table === 'people' ? 'AND merged_into IS NULL' : ''} ORDER BY deleted_at LIMIT ${atATime}`;

function readExpired(sqlite: SqliteDatabase, now: Instant): Going {
  const until = instantOf(epochMilliseconds(now) - binDays * day);
  const of = (table: string) => sqlite.prepare<[string], string>(expiredSql(table)).pluck().all(until);
  return {
    people: of('people'),
    interactions: of('interactions'),
    followUps: of('follow_ups'),
    segments: of('segments'),
    attachments: of('attachments'),
    opportunities: of('opportunities'),
    managementMessages: of('management_messages'),
    events: of('events'),
    surveys: of('surveys'),
    outreaches: of('outreaches'),
    requests: of('requests'),
    ownReports: of('own_reports'),
  };
}
