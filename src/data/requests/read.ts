import { z } from 'zod';
import { type MemberRequest, memberRequest, requestPerson } from '#shared/contract/requests.ts';
import type { PersonId, RequestId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { grouped } from '../history/grouped.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { readableSql } from './scope.ts';

/** So many of the people come with a voice; the others are asked for. */
const peopleShown = 10;

/** The voices of a JSON array of ids, in its order; how many share one counts who is not in the bin. */
export const requestsSql = `
  SELECT r.id, r.version, r.title, r.words, r.raised_on AS raisedOn, r.orientation, r.segment_id AS segmentId,
    g.name AS segmentName, r.owner, r.tier, r.recorded_by AS recordedBy, r.answer, r.answer_words AS answerWords,
    r.answered_on AS answeredOn, r.answered_by AS answeredBy, r.done_on AS doneOn,
    (SELECT count(*) FROM request_people a CROSS JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
      WHERE a.request_id = r.id) AS sharedBy
  FROM json_each(?) page CROSS JOIN requests r ON r.id = page.value
  LEFT JOIN segments g ON g.id = r.segment_id
  ORDER BY page.key`;

/** Who raised or shares them, those who raised them first, then by the name's order. */
export const peopleSql = `
  SELECT a.request_id AS requestId, a.person_id AS personId, a.raised, a.since, ${nameColumns}
  FROM json_each(?) page CROSS JOIN request_people a ON a.request_id = page.value
  CROSS JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
  CROSS JOIN person_summaries s ON s.seq = p.seq
  ORDER BY a.raised DESC, s.sort_key, a.person_id`;

const personRows = z.array(
  requestPerson.extend({
    requestId: z.string(),
    raised: z.union([z.literal(0), z.literal(1)]).transform((raised) => raised === 1),
  }),
);

/** Everybody who raised or shares these voices. */
export function peopleOfRequests(sqlite: SqliteDatabase, ids: readonly string[]) {
  return personRows.parse(prepared(sqlite, peopleSql).all(JSON.stringify(ids)).map(withName));
}

/** The voices with those ids, in that order. */
export function requestsOf(sqlite: SqliteDatabase, ids: readonly string[]): MemberRequest[] {
  if (ids.length === 0) return [];
  const rows = z
    .array(memberRequest.omit({ people: true }))
    .parse(prepared(sqlite, requestsSql).all(JSON.stringify(ids)));
  const people = grouped(peopleOfRequests(sqlite, ids), ({ requestId }) => requestId);
  return rows.map((row) => ({
    ...row,
    people: (people.get(row.id) ?? []).slice(0, peopleShown).map(({ requestId: _, ...person }) => person),
  }));
}

/** A voice; NOT_FOUND where it is in the bin, or not for the reader's eyes. */
export function readRequest(sqlite: SqliteDatabase, reader: Reader, id: RequestId): MemberRequest {
  const { sql, parameters } = readableSql(reader);
  const seen = prepared(
    sqlite,
    `SELECT r.id FROM requests r WHERE r.id = ? AND r.deleted_at IS NULL AND ${sql}`,
  )
    .pluck()
    .get(id, ...parameters);
  const [found] = seen === undefined ? [] : requestsOf(sqlite, [id]);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'request' });
  return found;
}

export const ofPersonSql = (readable: string) => `
  SELECT r.id FROM request_people a CROSS JOIN requests r ON r.id = a.request_id
  WHERE a.person_id = ? AND r.deleted_at IS NULL AND ${readable}
  ORDER BY r.raised_on DESC, r.id DESC`;

/** What a person raised or shares, latest first; NOT_FOUND. */
export function requestsOfPerson(
  sqlite: SqliteDatabase,
  reader: Reader,
  personId: PersonId,
): MemberRequest[] {
  requirePeople(sqlite, [personId]);
  const { sql, parameters } = readableSql(reader);
  const ids = prepared(sqlite, ofPersonSql(sql))
    .pluck()
    .all(personId, ...parameters);
  return requestsOf(sqlite, ids.map(String));
}
