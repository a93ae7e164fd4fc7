import { z } from 'zod';
import type { FollowUp, TouchDue } from '#shared/contract/followUps.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { followUpsOf, followUpsSql } from './read.ts';
import { touchesDue } from './touchesDue.ts';

/** Whose: only what belongs to `owner` or to nobody; null for everybody's. */
export interface DueQuestion {
  owner: string | null;
  /** The most to give of each kind. */
  limit: number;
}

interface DueList {
  today: PlainDate;
  overdue: { total: number; followUps: FollowUp[] };
  dueToday: { total: number; followUps: FollowUp[] };
  thisWeek: { total: number; followUps: FollowUp[] };
  keepInTouch: { total: number; people: TouchDue[] };
}

/** How many days after today count as this week. */
const weekDays = 7;

/** Open ones due from one day to another, of people who are there. The index has all that is asked for. */
export const openWithin = (mine: boolean) => `
  f.done_at IS NULL AND f.deleted_at IS NULL AND f.due_on >= :from AND f.due_on <= :to
  ${mine ? 'AND (f.owner IS NULL OR f.owner = :owner)' : ''}
  AND f.person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL OR deceased_on IS NOT NULL)`;

export const openCountSql = (mine: boolean) => `
  SELECT count(*) AS total FROM follow_ups f INDEXED BY follow_ups_open WHERE ${openWithin(mine)}`;

export const openPageSql = (mine: boolean) => `${followUpsSql}
  WHERE f.id IN (
    SELECT f.id FROM follow_ups f INDEXED BY follow_ups_open WHERE ${openWithin(mine)}
    ORDER BY f.due_on, f.id LIMIT :limit)
  ORDER BY f.due_on, f.id`;

/** What is due on the clock's day. */
export function readDue(sqlite: SqliteDatabase, clock: Clock, question: DueQuestion): DueList {
  // One transaction, so that all parts see the same state.
  const read = () => {
    const day = today(clock);
    return {
      today: day,
      overdue: openFollowUps(sqlite, { from: firstDay, to: addDays(day, -1) }, question),
      dueToday: openFollowUps(sqlite, { from: day, to: day }, question),
      thisWeek: openFollowUps(sqlite, { from: addDays(day, 1), to: addDays(day, weekDays) }, question),
      keepInTouch: touchesDue(sqlite, clock, question),
    };
  };
  return sqlite.transaction(read).deferred();
}

const counted = z.object({ total: z.int() });
const firstDay = '0000-01-01';

/** The open follow-ups due within the days, both included: the first of them, and how many there are. */
function openFollowUps(
  sqlite: SqliteDatabase,
  days: { from: string; to: string },
  { owner, limit }: DueQuestion,
): { total: number; followUps: FollowUp[] } {
  const asked = owner === null ? days : { ...days, owner };
  const { total } = counted.parse(prepared(sqlite, openCountSql(owner !== null)).get(asked));
  const page = prepared(sqlite, openPageSql(owner !== null)).all({ ...asked, limit });
  return { total, followUps: followUpsOf(page) };
}
