import { z } from 'zod';
import { type MemberRow, type MemberStanding, memberRow } from '#shared/contract/memberships.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { dateOf, instant, type TimeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { everybodyByName } from '../events/standing.ts';
import { longAgo, noDayYet } from '../insights/facts/factPage.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { setOf } from '../people/peopleSets.ts';
import { type MembersAsked, notInvited, standingsAmong, toWelcome } from './members.ts';
import type { StandingPerson } from './standings.ts';

interface Page {
  offset: number;
  limit: number;
}

type ByDay = Exclude<MemberStanding, 'notInvited' | 'toWelcome'>;

/** The latest day or minute first; who has none comes last, and who is equal stays in the order of the people. */
const latest = (of: (person: StandingPerson) => number) => {
  const known = (person: StandingPerson) => (of(person) === noDayYet ? longAgo : of(person));
  return (a: StandingPerson, b: StandingPerson) => known(b) - known(a) || a.seq - b.seq;
};

/** Who did nothing for longest first; who never did anything, since they joined. */
const longestSilent = (a: StandingPerson, b: StandingPerson) =>
  silentSince(a) - silentSince(b) || a.seq - b.seq;
const silentSince = ({ lastAction, joinedOn }: StandingPerson) =>
  lastAction === longAgo ? joinedOn * minutesADay : lastAction;
const minutesADay = 1440;

/** What each list is ordered by. */
const orders: Record<ByDay, (a: StandingPerson, b: StandingPerson) => number> = {
  invited: latest(({ invitedOn }) => invitedOn),
  joined: latest(({ joinedOn }) => joinedOn),
  active: latest(({ lastAction }) => lastAction),
  returning: latest(({ lastAction }) => lastAction),
  quiet: latest(({ joinedOn }) => joinedOn),
  dormant: longestSilent,
  left: latest(({ leftOn }) => leftOn),
};

/** A page of those who stand so today, in the order that the contract says. */
export async function listMembers(
  asked: MembersAsked & { standing: MemberStanding },
  { offset, limit }: Page,
): Promise<{ total: number; people: MemberRow[] }> {
  const seqs = await seqsStanding(asked, asked.standing);
  const { database, clock } = asked;
  return {
    total: seqs.length,
    people: memberRows(database.sqlite, seqs.slice(offset, offset + limit), clock.timeZone()),
  };
}

/** All who stand so today, at most 100,000. */
export async function peopleStanding(
  asked: MembersAsked & { standing: MemberStanding },
): Promise<PersonId[]> {
  const seqs = (await seqsStanding(asked, asked.standing)).slice(0, 100_000);
  const ids = asked.database.sqlite
    .prepare<[string], unknown>(
      `SELECT s.person_id FROM json_each(?) page CROSS JOIN person_summaries s ON s.seq = page.value`,
    )
    .pluck()
    .all(JSON.stringify(seqs));
  return z.array(personId).parse(ids);
}

async function seqsStanding(asked: MembersAsked, standing: MemberStanding): Promise<number[]> {
  if (standing === 'toWelcome') return toWelcome(asked);
  if (standing === 'notInvited') return byName(asked.database, await notInvited(asked));
  return (await standingsAmong(asked))
    .filter(({ standings }) => standings.includes(standing))
    .sort(orders[standing])
    .map(({ seq }) => seq);
}

function byName(database: Database, seqs: readonly number[]): number[] {
  const among = setOf(seqs);
  return everybodyByName(database).filter((seq) => among[seq] === 1);
}

/** What the lists show of those people, in their order. */
export const rowsSql = `
  SELECT p.id AS personId, ${nameColumns}, p.version, s.department, s.reachable, m.invited_on AS invitedOn,
    m.joined_on AS joinedOn, m.left_on AS leftOn, m.welcomed_on AS welcomedOn, s.last_heard_at AS heardAt,
    (SELECT max(happened_on) FROM exchanges
      WHERE person_id = p.id AND +party = 'alumnus' AND +act = 'gave') AS gaveOn
  FROM json_each(?) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN people p ON p.seq = page.value
  LEFT JOIN memberships m ON m.person_id = p.id
  ORDER BY page.key`;

const rowsOf = statement<[string], unknown>(rowsSql);

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const found = memberRow.omit({ lastActionOn: true }).extend({
  reachable: flag,
  heardAt: instant.nullable(),
  gaveOn: plainDate.nullable(),
});

function memberRows(sqlite: SqliteDatabase, seqs: readonly number[], zone: TimeZone): MemberRow[] {
  return rowsOf(sqlite)
    .all(JSON.stringify(seqs))
    .map((row) => {
      const { heardAt, gaveOn, ...member } = found.parse(withName(row));
      const heardOn = heardAt === null ? null : dateOf(heardAt, zone);
      const lastActionOn = (heardOn ?? '') > (gaveOn ?? '') ? heardOn : gaveOn;
      return { ...member, lastActionOn };
    });
}
