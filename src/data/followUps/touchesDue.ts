import { z } from 'zod';
import { type TouchDue, touchDue } from '#shared/contract/followUps.ts';
import { type Clock, dateOf, instant, type TimeZone, today } from '#shared/domain/instant.ts';
import { addDays, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import type { DueQuestion } from './due.ts';
import { type TouchRow, touchRows } from './touchRows.ts';

interface Touches {
  total: number;
  people: TouchDue[];
}

/** The most of them that anybody asks for. */
const most = 200;

interface Known {
  /** The state of the data, the day and the zone it was worked out for. */
  state: string;
  byOwner: Map<string | null, Touches>;
}

/** What was worked out last, by the connection: it holds until something is written or another day begins. */
const known = new WeakMap<SqliteDatabase, Known>();

/** With whom we wanted to be in touch by the clock's day and were not: who waits longest first, and how many there are. */
export function touchesDue(sqlite: SqliteDatabase, clock: Clock, { owner, limit }: DueQuestion): Touches {
  const state = [writtenBy(sqlite), today(clock), clock.timeZone()].join(' ');
  const before = known.get(sqlite);
  const now: Known = before?.state === state ? before : { state, byOwner: new Map() };
  known.set(sqlite, now);
  const touches = now.byOwner.get(owner) ?? workOut(sqlite, clock, owner);
  now.byOwner.set(owner, touches);
  return { total: touches.total, people: touches.people.slice(0, limit) };
}

const counter = z.int();

/** Changes with every write: `total_changes` with those of this connection, `data_version` with all others. */
function writtenBy(sqlite: SqliteDatabase): string {
  const others = counter.parse(sqlite.pragma('data_version', { simple: true }));
  const own = counter.parse(prepared(sqlite, 'SELECT total_changes()').pluck().get());
  return `${others}/${own}`;
}

function workOut(sqlite: SqliteDatabase, clock: Clock, owner: string | null): Touches {
  const rows = touchRows(sqlite, clock, owner);
  const first = longestFirst(rows, clock.timeZone()).slice(0, most);
  const people = peopleOf(
    sqlite,
    first.map(({ seq }) => seq),
  );
  return {
    total: rows.length,
    people: first.flatMap(({ seq, days, segment, dueOn }) => {
      const person = people.get(seq);
      return person === undefined ? [] : [touchDue.parse({ ...person, days, segment, dueOn })];
    }),
  };
}

const oneDay = 86_400_000;

/**
 * The first `most` of the rows, and perhaps some more, by due day. Working the day out is the dear part: it is done
 * only for rows that can be among the first by their moment alone, which is never four days off.
 */
function longestFirst(rows: readonly TouchRow[], zone: TimeZone): (TouchRow & { dueOn: PlainDate })[] {
  const roughly = ({ since, days }: TouchRow) => Date.parse(since) + days * oneDay;
  const last = Float64Array.from(rows, roughly).sort()[most - 1] ?? Number.POSITIVE_INFINITY;
  const dayOf = dueDays(zone);
  return rows
    .filter((row) => roughly(row) <= last + 4 * oneDay)
    .map((row) => ({ ...row, dueOn: dayOf(row) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)) || a.seq - b.seq);
}

/** Works out due days; those who came on record together have theirs at one go. */
function dueDays(zone: TimeZone): (row: TouchRow) => PlainDate {
  const worked = new Map<string, PlainDate>();
  return ({ since, days }) => {
    const key = `${since.slice(0, 16)} ${days}`;
    const dueOn = worked.get(key) ?? addDays(dayOf(since, zone), days);
    worked.set(key, dueOn);
    return dueOn;
  };
}

function dayOf(since: string, zone: TimeZone): PlainDate {
  const day = plainDate.safeParse(since);
  return day.success ? day.data : dateOf(instant.parse(since), zone);
}

const peopleSql = `
  SELECT s.seq, s.person_id AS personId, s.last_contact_at AS lastContactAt, ${nameColumns}
  FROM json_each(?) wanted
  CROSS JOIN person_summaries s ON s.seq = wanted.value
  CROSS JOIN people p ON p.seq = wanted.value`;

function peopleOf(sqlite: SqliteDatabase, seqs: readonly number[]): Map<unknown, Record<string, unknown>> {
  const rows = prepared(sqlite, peopleSql).all(JSON.stringify(seqs)).map(withName);
  return new Map(rows.map((row) => [row['seq'], row]));
}
