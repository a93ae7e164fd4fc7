import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { flagSql } from '../segments/flagSql.ts';
import { requireSegment } from '../segments/read.ts';
import { readStandings, type StandingPerson } from './standings.ts';

/** Whom a question about members is asked of, and when. */
export interface MembersAsked {
  database: Database;
  clock: Clock;
  segmentId: SegmentId | null;
}

/** What was found out last goes with the database it is of. */
const kept = new WeakMap<Database, KeptAnswers<Promise<readonly StandingPerson[]>>>();

/** How everybody with a membership stands today; read once for each state of the data. */
export async function standingsOf({ database, clock }: MembersAsked): Promise<readonly StandingPerson[]> {
  const answers = kept.get(database) ?? new KeptAnswers<Promise<readonly StandingPerson[]>>(1);
  kept.set(database, answers);
  const [day, zone] = [today(clock), clock.timeZone()];
  const read = () => database.readInSteps((sqlite) => readStandings(sqlite, day, zone));
  // What failed once is not kept as failed.
  return await answers.of(database.stamp(), `${day} ${zone}`, read).catch(read);
}

/** The same of those who are in the segment. NOT_FOUND where there is no such segment. */
export async function standingsAmong(asked: MembersAsked): Promise<readonly StandingPerson[]> {
  const { database, segmentId } = asked;
  const all = await standingsOf(asked);
  if (segmentId === null) return all;
  const { sql, parameters } = segmentSql(contextOf(asked), segmentId);
  const seqs = database.sqlite
    .prepare<unknown[], number>(`SELECT s.seq FROM person_summaries s WHERE ${sql}`)
    .pluck()
    .all(...parameters);
  const among = new Set(seqs);
  return all.filter(({ seq }) => among.has(seq));
}

const contextOf = ({ database, clock }: MembersAsked): RuleContext => ({
  sqlite: database.sqlite,
  today: today(clock),
  zone: clock.timeZone(),
});

function segmentSql(context: RuleContext, id: SegmentId): SqlPart {
  requireSegment(context.sqlite, id);
  return compileSegment(id, context);
}

/** Over `person_summaries s`: alumni of today who were never invited to the network, and never joined or left it. */
export function notInvitedSql(asked: MembersAsked): SqlPart {
  const context = contextOf(asked);
  const { segmentId } = asked;
  const by = ['invited_on', 'joined_on', 'left_on'].map((column) => `m.${column} <= '${context.today}'`);
  const never: SqlPart = {
    sql: `+s.membership = 'notInvited' OR NOT EXISTS (
      SELECT 1 FROM memberships m WHERE m.person_id = s.person_id AND (${by.join(' OR ')}))`,
    parameters: [],
  };
  const among = segmentId === null ? [] : [segmentSql(context, segmentId)];
  return allOf([flagSql('alumnus', context.today), never, ...among]);
}

/** How many stand how today. */
export async function countStandings(asked: MembersAsked): Promise<Record<MemberStanding, number>> {
  const counts = new Map<MemberStanding, number>();
  for (const { standings } of await standingsAmong(asked)) {
    for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const { sql, parameters } = notInvitedSql(asked);
  const notInvited = asked.database.sqlite
    .prepare<unknown[], number>(`SELECT count(*) FROM person_summaries s WHERE ${sql}`)
    .pluck()
    .get(...parameters);
  counts.set('notInvited', notInvited ?? 0);
  const countOf = (standing: MemberStanding): number => counts.get(standing) ?? 0;
  return {
    notInvited: countOf('notInvited'),
    invited: countOf('invited'),
    joined: countOf('joined'),
    toWelcome: countOf('toWelcome'),
    active: countOf('active'),
    returning: countOf('returning'),
    quiet: countOf('quiet'),
    dormant: countOf('dormant'),
    left: countOf('left'),
  };
}
