import { type MemberStanding, newForDays } from '#shared/contract/memberships.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { factsOf } from '../insights/facts/facts.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import type { PeopleSet } from '../people/peopleSets.ts';
import type { RuleContext } from '../segments/compileRule.ts';
import { segmentSet } from '../segments/segmentSet.ts';
import { readStandings, type StandingPerson, type Standings } from './standings.ts';

/** Whom a question about members is asked of, and when. */
export interface MembersAsked {
  database: Database;
  clock: Clock;
  segmentId: SegmentId | null;
}

/** What was found out last goes with the database it is of. */
const kept = new WeakMap<Database, KeptAnswers<Promise<Standings>>>();

/** So often it begins anew where somebody writes meanwhile; then the answer is that of a moment ago. */
const attempts = 3;

/** How everybody stands today; found once for each state of the data. */
async function standingsOf({ database, clock }: MembersAsked): Promise<Standings> {
  const answers = kept.get(database) ?? new KeptAnswers<Promise<Standings>>(1);
  kept.set(database, answers);
  const [day, zone] = [today(clock), clock.timeZone()];
  const read = async () => readStandings(await factsOf(database), day, zone);
  for (let attempt = 1; ; attempt += 1) {
    const stamp = database.stamp();
    // What failed once is not kept as failed.
    const standings = await answers.of(stamp, `${day} ${zone}`, read).catch(read);
    if (database.stamp() === stamp || attempt === attempts) return standings;
  }
}

/** How everybody with a membership stands who is in the segment. NOT_FOUND where there is no such segment. */
export async function standingsAmong(asked: MembersAsked): Promise<readonly StandingPerson[]> {
  const { members } = await standingsOf(asked);
  const among = segmentIn(asked);
  return among === null ? members : members.filter(({ seq }) => among[seq] === 1);
}

const segmentIn = (asked: MembersAsked): PeopleSet | null => segmentSet(contextOf(asked), asked.segmentId);

/** Who joined lately, is alive and was not welcomed, who joined first on top; from the index of who joined when. */
export const newMembersSql = `
  SELECT s.seq FROM memberships m INDEXED BY memberships_joined
  CROSS JOIN person_summaries s ON s.person_id = m.person_id
  WHERE m.joined_on > :since AND m.joined_on <= :today AND m.welcomed_on IS NULL
    AND (m.left_on IS NULL OR m.left_on > :today) AND (s.deceased_on IS NULL OR s.deceased_on > :today)
  ORDER BY m.joined_on, s.seq`;

const newMembers = statement<[{ since: PlainDate; today: PlainDate }], number>(newMembersSql);

/** Their seqs; they are few, so nobody waits for how everybody stands. */
export function toWelcome(asked: MembersAsked): number[] {
  const on = today(asked.clock);
  const seqs = newMembers(asked.database.sqlite)
    .pluck()
    .all({ since: addDays(on, -newForDays), today: on });
  const among = segmentIn(asked);
  return among === null ? seqs : seqs.filter((seq) => among[seq] === 1);
}

const contextOf = ({ database, clock }: MembersAsked): RuleContext => ({
  sqlite: database.sqlite,
  today: today(clock),
  zone: clock.timeZone(),
});

/** The seqs of the alumni of today who were never invited to the network, and never joined or left it. */
export async function notInvited(asked: MembersAsked): Promise<readonly number[]> {
  const standings = await standingsOf(asked);
  const among = segmentIn(asked);
  return among === null ? standings.notInvited : standings.notInvited.filter((seq) => among[seq] === 1);
}

/** How many stand how today. */
export async function countStandings(asked: MembersAsked): Promise<Record<MemberStanding, number>> {
  const counts = new Map<MemberStanding, number>();
  for (const { standings } of await standingsAmong(asked)) {
    for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  counts.set('notInvited', (await notInvited(asked)).length);
  counts.set('toWelcome', toWelcome(asked).length);
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
