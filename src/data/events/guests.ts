import { z } from 'zod';
import type { CommunityEvent, EventGuest, GuestFilter } from '#shared/contract/events.ts';
import { eventGuestId, personId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import { personName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { eventAnswer } from '#shared/domain/vocabulary.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import { guestConditions } from '../contacting/peopleOf.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared, statement } from '../database/prepared.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { foundSql } from '../people/search.ts';
import { fitDayOf } from './event.ts';
import { invitationNeed } from './standing.ts';
import { strengthBySql, wantsBy } from './wants.ts';

export type GuestSort = 'name' | 'fit' | 'answer' | 'invited';

export interface GuestQuestion {
  search: string;
  filter: GuestFilter;
  sort: GuestSort;
  offset: number;
  limit: number;
}

/** What each filter asks of a guest. */
const conditions: Record<GuestFilter, string> = {
  ...{ all: '1', notInvited: guestConditions.notInvited, attended: guestConditions.attended },
  noAnswer: 'g.invited_on IS NOT NULL AND g.answer IS NULL',
  ...{ yes: "g.answer = 'yes'", maybe: "g.answer = 'maybe'", no: "g.answer = 'no'" },
  absent: 'g.attended = 0',
  walkIn: 'g.walk_in = 1',
};

/** How strongly a guest wants what the event is for: the strongest of `:kinds`. */
const strength = `(SELECT max(${strengthBySql('g.person_id', 'k.value')}) FROM json_each(:kinds) k)`;

/** What each order goes by before the name. */
const orders: Record<GuestSort, string> = {
  name: '',
  fit: `${strength} DESC NULLS LAST,`,
  answer: "CASE g.answer WHEN 'yes' THEN 0 WHEN 'maybe' THEN 1 WHEN 'no' THEN 2 ELSE 3 END,",
  invited: 'g.invited_on DESC NULLS LAST,',
};

const fromWhere = (filter: GuestFilter, found: SqlPart | null): string => `
  FROM event_guests g INDEXED BY event_guests_event
  CROSS JOIN person_summaries s ON s.person_id = g.person_id
  WHERE g.event_id = :event AND ${conditions[filter]}
    ${found === null ? '' : 'AND s.seq IN (SELECT value FROM json_each(:found))'}`;

/** The seqs of a page of an event's list; from the index of the lists, and whoever was searched for from the full text. */
export const pageSql = (
  { filter, sort }: Pick<GuestQuestion, 'filter' | 'sort'>,
  found: SqlPart | null,
): string =>
  `SELECT s.seq ${fromWhere(filter, found)} ORDER BY ${orders[sort]} s.sort_key, s.seq LIMIT :limit OFFSET :offset`;

export const countSql = ({ filter }: Pick<GuestQuestion, 'filter'>, found: SqlPart | null): string =>
  `SELECT count(*) ${fromWhere(filter, found)}`;

/** A page of an event's list, and how many pass the filter. */
export function readGuests(
  sqlite: SqliteDatabase,
  event: CommunityEvent,
  { offset, limit, ...question }: GuestQuestion,
  { reader, clock }: { reader: Reader; clock: Clock },
): { total: number; guests: EventGuest[] } {
  const found = foundSql(sqlite, question.search, reader);
  const named = found === null ? {} : { found: JSON.stringify(seqsFound(sqlite, found)) };
  const asked = { event: event.id, ...named };
  const sorted = {
    ...(question.sort === 'fit'
      ? { kinds: JSON.stringify(event.orientations), day: fitDayOf(event, clock) }
      : {}),
    ...{ limit, offset },
  };
  const total = prepared(sqlite, countSql(question, found)).pluck().get(asked);
  const seqs = prepared(sqlite, pageSql(question, found))
    .pluck()
    .all({ ...asked, ...sorted })
    .map(Number);
  return { total: Number(total), guests: guestsOf(sqlite, event, seqs, clock) };
}

const seqsFound = (sqlite: SqliteDatabase, { sql, parameters }: SqlPart): unknown[] =>
  prepared(sqlite, sql)
    .pluck()
    .all(...parameters);

/** The guests whose seqs are a JSON array, in its order. */
export const guestsSql = `
  SELECT s.seq, g.id, p.id AS personId, ${nameColumns}, s.department, g.listed_on AS listedOn,
    g.invited_on AS invitedOn, g.answer, g.answered_on AS answeredOn, g.attended, g.walk_in AS walkIn,
    g.feedback_score AS feedbackScore, g.feedback_words AS feedbackWords
  FROM json_each(:seqs) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN people p ON p.seq = page.value
  CROSS JOIN event_guests g ON g.event_id = :event AND g.person_id = p.id
  ORDER BY page.key`;

const guests = statement<[{ seqs: string; event: string }], unknown>(guestsSql);

const flag = z.int().transform((value) => value === 1);

const found = z.object({
  seq: z.int(),
  id: eventGuestId,
  personId,
  personName,
  department: z.string().nullable(),
  listedOn: plainDate,
  invitedOn: plainDate.nullable(),
  answer: eventAnswer.nullable(),
  answeredOn: plainDate.nullable(),
  attended: flag.nullable(),
  walkIn: flag,
  feedbackScore: z.int().nullable(),
  feedbackWords: z.string(),
});

/** The guests of those seqs in that order. */
export function guestsOf(
  sqlite: SqliteDatabase,
  event: CommunityEvent,
  seqs: readonly number[],
  clock: Clock,
): EventGuest[] {
  const rows = guests(sqlite)
    .all({ seqs: JSON.stringify(seqs), event: event.id })
    .map((row) => found.parse(withName(row)));
  const ids = rows.map((row) => row.personId);
  const wants = wantsBy(sqlite, ids, event.orientations, fitDayOf(event, clock));
  const leftOut = leftOutOf(sqlite, invitationNeed, seqs);
  return rows.map(({ seq, ...guest }) => {
    const wanted = wants.get(guest.personId) ?? [];
    return {
      ...guest,
      wants: wanted,
      fits: event.orientations.length === 0 || wanted.length > 0,
      leftOut: leftOut.get(seq) ?? null,
    };
  });
}
