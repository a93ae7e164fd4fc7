import { type MemberRequest, type RequestState, requestState } from '#shared/contract/requests.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { notWaitingSince } from '#shared/domain/requests.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { allOf } from '../database/sqlPart.ts';
import type { Reader } from '../interactions/visibility.ts';
import { requestsOf } from './read.ts';
import { ownedSql, type RequestScope, readableSql, scopeSql, stateSql } from './scope.ts';

export interface RequestQuestion extends RequestScope {
  state: RequestState;
  offset: number;
  limit: number;
}

/** A page of the voices: unanswered ones first, longest waiting on top, then the answered ones, latest answer first. */
export function listRequests(
  sqlite: SqliteDatabase,
  reader: Reader,
  today: PlainDate,
  { state, offset, limit, ...scope }: RequestQuestion,
): { today: PlainDate; total: number; counts: Record<RequestState, number>; requests: MemberRequest[] } {
  const who = scopeSql(reader, scope);
  const read = () => {
    const counted = countStates(sqlite, who, today);
    const where = allOf([...who, stateSql(state, today)]);
    const ids = prepared(
      sqlite,
      `SELECT r.id FROM requests r WHERE ${where.sql}
       ORDER BY r.answered_on IS NOT NULL, CASE WHEN r.answered_on IS NULL THEN r.raised_on END,
         r.answered_on DESC, r.id
       LIMIT ? OFFSET ?`,
    )
      .pluck()
      .all(...where.parameters, limit, offset);
    return { today, total: counted[state], counts: counted, requests: requestsOf(sqlite, ids.map(String)) };
  };
  return sqlite.transaction(read).deferred();
}

/** How many are in each state, in one pass. */
function countStates(
  sqlite: SqliteDatabase,
  who: ReturnType<typeof scopeSql>,
  today: PlainDate,
): Record<RequestState, number> {
  const states = requestState.options.map((state) => stateSql(state, today));
  const where = allOf(who);
  const row = prepared(
    sqlite,
    `SELECT ${states.map(({ sql }) => `count(*) FILTER (WHERE ${sql})`).join(', ')} FROM requests r WHERE ${where.sql}`,
  )
    .raw(true)
    .get(...states.flatMap(({ parameters }) => parameters), ...where.parameters);
  const counts = Array.isArray(row) ? row.map(Number) : [];
  const countOf = (state: RequestState) => counts[requestState.options.indexOf(state)] ?? 0;
  return {
    all: countOf('all'),
    unanswered: countOf('unanswered'),
    waiting: countOf('waiting'),
    willDo: countOf('willDo'),
    done: countOf('done'),
    cannot: countOf('cannot'),
  };
}

const waitingSql = (where: string) => `
  FROM requests r INDEXED BY requests_unanswered
  WHERE r.deleted_at IS NULL AND r.answered_on IS NULL AND r.raised_on < ? AND ${where}`;

/** How many voices wait for an answer, and the page of them; both from the index of the unanswered ones. */
export const waitingCountSql = (where: string) => `SELECT count(*) ${waitingSql(where)}`;
export const waitingPageSql = (where: string) =>
  `SELECT r.id ${waitingSql(where)} ORDER BY r.raised_on, r.id LIMIT ?`;

/** What the company has not answered for more than 30 days, longest first; of that owner or nobody, of everybody for null. */
export function waitingRequests(
  sqlite: SqliteDatabase,
  reader: Reader,
  today: PlainDate,
  { owner, limit }: { owner: string | null; limit: number },
): { today: PlainDate; total: number; requests: MemberRequest[] } {
  const { sql, parameters } = allOf([readableSql(reader), ...(owner === null ? [] : [ownedSql(owner)])]);
  const asked = [notWaitingSince(today), ...parameters];
  const read = () => {
    const total = prepared(sqlite, waitingCountSql(sql))
      .pluck()
      .get(...asked);
    const ids = prepared(sqlite, waitingPageSql(sql))
      .pluck()
      .all(...asked, limit);
    return { today, total: Number(total), requests: requestsOf(sqlite, ids.map(String)) };
  };
  return sqlite.transaction(read).deferred();
}
