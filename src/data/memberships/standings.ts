import type { MemberStanding } from '#shared/contract/memberships.ts';
import { newForDays } from '#shared/contract/memberships.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { actionsOn } from '../insights/actions.ts';
import { isSet } from '../insights/dayBits.ts';
import { isDormantOn, isReturningOn } from '../insights/dormancy.ts';
import { membersOn } from '../insights/members.ts';
import { peopleGone } from '../insights/peopleGone.ts';
import { Turns } from '../longWork/turns.ts';
import { flagSql } from '../segments/flagSql.ts';

/** Somebody with a membership, and how they stand today. */
export interface StandingPerson {
  seq: number;
  personId: string;
  standings: readonly Exclude<MemberStanding, 'notInvited'>[];
  invitedOn: PlainDate | null;
  joinedOn: PlainDate | null;
  leftOn: PlainDate | null;
  /** The moment or day of the last thing they did themselves, which sorts like it; empty where there never was one. */
  lastAction: string;
}

interface Row {
  seq: number;
  personId: string;
  invitedOn: PlainDate | null;
  joinedOn: PlainDate | null;
  leftOn: PlainDate | null;
  welcomedOn: PlainDate | null;
  deceasedOn: PlainDate | null;
  alumnus: number;
  heardAt: Instant | null;
  gaveOn: PlainDate | null;
}

const atATime = 1000;

/** A piece of those who have a membership; the pluses keep SQLite from walking the index of all gifts for each. */
export const membershipsSql = (alumnus: string): string => `
  SELECT s.seq, s.person_id AS personId, m.invited_on AS invitedOn, m.joined_on AS joinedOn, m.left_on AS leftOn,
    m.welcomed_on AS welcomedOn, s.deceased_on AS deceasedOn, ${alumnus} AS alumnus, s.last_heard_at AS heardAt,
    (SELECT max(happened_on) FROM exchanges
      WHERE person_id = s.person_id AND +party = 'alumnus' AND +act = 'gave') AS gaveOn
  FROM person_summaries s CROSS JOIN memberships m ON m.person_id = s.person_id
  WHERE s.seq > ? AND +s.membership <> 'notInvited' ORDER BY s.seq LIMIT ?`;

/** The numbers of today, of a year and of two years ago in the bits of `daysTo`. */
const at = { day: 2, yearBefore: 1, twoYearsBefore: 0 };
const daysTo = (today: PlainDate) => [addMonths(today, -24), addMonths(today, -12), today];

/** How everybody with a membership stands on a day, in pieces between which others have their turn. */
export async function readStandings(
  sqlite: SqliteDatabase,
  today: PlainDate,
  zone: TimeZone,
): Promise<StandingPerson[]> {
  const turns = new Turns(undefined);
  const days = daysTo(today);
  const members = membersOn(sqlite, days, peopleGone(sqlite, 'everybody'));
  await turns.pass();
  const { active } = actionsOn(sqlite, days, zone, members);
  await turns.pass();
  const { sql, parameters } = flagSql('alumnus', today);
  const rows = sqlite.prepare<unknown[], Row>(membershipsSql(sql));
  const people: StandingPerson[] = [];
  for (let after = -1; ; ) {
    const piece = rows.all(...parameters, after, atATime);
    for (const row of piece) {
      const bits = { member: members.get(row.personId) ?? 0, active: active.get(row.personId) ?? 0 };
      people.push(standingOf(row, bits, today));
    }
    const last = piece.at(-1);
    if (last === undefined || piece.length < atATime) return people;
    after = last.seq;
    await turns.pass();
  }
}

function standingOf(
  row: Row,
  { member, active }: { member: number; active: number },
  today: PlainDate,
): StandingPerson {
  const { seq, personId, invitedOn, joinedOn, leftOn } = row;
  const alumnus = row.alumnus === 1;
  const has = (day: PlainDate | null): boolean => day !== null && day <= today;
  const left = has(leftOn);
  const standings: StandingPerson['standings'][number][] = [];
  if (isSet(member, at.day)) {
    standings.push('joined');
    if (isSet(active, at.day)) standings.push('active');
    else standings.push(isDormantOn(member, active, at) ? 'dormant' : 'quiet');
    if (isReturningOn(member, active, at)) standings.push('returning');
  } else if (alumnus && left) standings.push('left');
  else if (alumnus && !has(joinedOn) && has(invitedOn)) standings.push('invited');
  if (!left && isNew(row, today)) standings.push('toWelcome');
  const [heardAt, gaveOn] = [row.heardAt ?? '', row.gaveOn ?? ''];
  const lastAction = heardAt > gaveOn ? heardAt : gaveOn;
  return { seq, personId, standings, invitedOn, joinedOn, leftOn, lastAction };
}

/** Joined lately, alive, and not welcomed. */
function isNew({ joinedOn, welcomedOn, deceasedOn }: Row, today: PlainDate): boolean {
  if (joinedOn === null || joinedOn > today || joinedOn <= addDays(today, -newForDays)) return false;
  return welcomedOn === null && (deceasedOn === null || deceasedOn > today);
}
