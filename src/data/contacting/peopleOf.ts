import type { Audience } from '#shared/contract/audience.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { setOf } from '../people/peopleSets.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { wantingAny } from './wanting.ts';

type Segments = Extract<Audience, { type: 'segments' }>;
type Who = Extract<Audience, { type: 'guests' }>['who'];

/**
 * The seqs, in rising order, of the people an audience means today, before anybody is left out who may not be contacted.
 * Nobody in the bin is among them; who was named and has since been merged is the person who stayed. A segment or an event
 * that is gone has nobody.
 */
export function peopleOf(
  sqlite: SqliteDatabase,
  asking: Pick<RuleContext, 'today' | 'zone'>,
  audience: Audience,
): number[] {
  switch (audience.type) {
    case 'segments':
      return inSegments(sqlite, asking, audience);
    case 'people':
      return named(sqlite, audience.people);
    case 'guests':
      return rising(guests[audience.who](sqlite).pluck().all(audience.eventId));
  }
}

function inSegments(
  sqlite: SqliteDatabase,
  asking: Pick<RuleContext, 'today' | 'zone'>,
  { segments, orientations, except }: Segments,
): number[] {
  const context = { ...asking, sqlite };
  const all = segments.length === 0 ? alumniOn(sqlite, asking.today) : inOneOf(segments, context);
  const wanted = orientations.length === 0 ? null : wantingAny(sqlite, orientations);
  const excepted = except.length === 0 ? null : setOf(named(sqlite, except));
  if (wanted === null && excepted === null) return all;
  return all.filter((seq) => (wanted === null || wanted[seq] === 1) && excepted?.[seq] !== 1);
}

/** The alumni of the day, see docs/metrics.md; from the index of the last days and that of the few who have died. */
export const leftBySql = 'SELECT seq FROM person_summaries WHERE left_on <= ?';
export const deceasedBySql = `
  SELECT seq FROM person_summaries INDEXED BY person_summaries_left_alone
  WHERE (do_not_contact = 1 OR deceased_on IS NOT NULL) AND deceased_on <= ?`;

const leftBy = statement<[day: string], number>(leftBySql);
const deceasedBy = statement<[day: string], number>(deceasedBySql);

function alumniOn(sqlite: SqliteDatabase, today: PlainDate): number[] {
  const deceased = new Set(deceasedBy(sqlite).pluck().all(today));
  return rising(leftBy(sqlite).pluck().all(today)).filter((seq) => !deceased.has(seq));
}

function inOneOf(segments: Segments['segments'], context: RuleContext): number[] {
  const parts = segments.map((id) => compileSegment(id, context));
  const sql = `SELECT s.seq FROM person_summaries s WHERE ${parts.map((part) => `(${part.sql})`).join(' OR ')}`;
  const found = context.sqlite
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(...parts.flatMap(({ parameters }) => parameters));
  return rising(found);
}

/** The people of those ids, a JSON array, or who they were merged into; each once. */
export const namedSql = `
  WITH RECURSIVE asked (id) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT p.merged_into FROM asked CROSS JOIN people p ON p.id = asked.id WHERE p.merged_into IS NOT NULL)
  SELECT s.seq FROM asked CROSS JOIN person_summaries s ON s.person_id = asked.id`;

const namedPeople = statement<[ids: string], number>(namedSql);

const named = (sqlite: SqliteDatabase, people: readonly PersonId[]): number[] =>
  rising(namedPeople(sqlite).pluck().all(JSON.stringify(people)));

/** Of an event's list, from its index; the people in the bin have no summary. */
export const guestsSql = (condition: string): string => `
  SELECT s.seq FROM event_guests g
  CROSS JOIN events e ON e.id = g.event_id AND e.deleted_at IS NULL
  CROSS JOIN person_summaries s ON s.person_id = g.person_id
  WHERE g.event_id = ? AND ${condition}`;

/** What each of them asks of a guest. */
export const guestConditions: Record<Who, string> = {
  notInvited: 'g.invited_on IS NULL AND g.attended IS NOT 1',
  invited: 'g.invited_on IS NOT NULL',
  yes: "g.answer = 'yes'",
  attended: 'g.attended = 1',
};

const guestsWho = (who: Who) => statement<[eventId: string], number>(guestsSql(guestConditions[who]));

const guests: Record<Who, ReturnType<typeof guestsWho>> = {
  notInvited: guestsWho('notInvited'),
  invited: guestsWho('invited'),
  yes: guestsWho('yes'),
  attended: guestsWho('attended'),
};

/** Each once, in rising order; quicker than sorting them. */
function rising(seqs: readonly number[]): number[] {
  const found: number[] = [];
  const set = setOf(seqs);
  for (let seq = 0; seq < set.length; seq += 1) if (set[seq] === 1) found.push(seq);
  return found;
}

/** The ids of people by their seqs, a JSON array. */
export const idsSql = `
  SELECT s.seq, s.person_id FROM json_each(?) asked CROSS JOIN person_summaries s ON s.seq = asked.value`;

const ids = statement<[seqs: string], [seq: number, id: string]>(idsSql);

/** The ids of people who are not in the bin, by their seqs. */
export const idsOf = (sqlite: SqliteDatabase, seqs: readonly number[]): Map<number, PersonId> =>
  new Map(
    ids(sqlite)
      .raw(true)
      .all(JSON.stringify(seqs))
      .map(([seq, id]) => [seq, personId.parse(id)]),
  );
