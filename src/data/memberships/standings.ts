import type { MemberStanding } from '#shared/contract/memberships.ts';
import { newForDays } from '#shared/contract/memberships.ts';
import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { momentsOf } from '../insights/bounds.ts';
import { type DayBits, isSet } from '../insights/dayBits.ts';
import { isDormantOn, isReturningOn } from '../insights/dormancy.ts';
import { MemberTally, type TenureRow } from '../insights/members.ts';
import { Turns } from '../longWork/turns.ts';
import { flagSql } from '../segments/flagSql.ts';
import { tookPartAmong } from './tookPart.ts';

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
const everyDay = 0b111;
const daysTo = (today: PlainDate) => [addMonths(today, -24), addMonths(today, -12), today];

/** The tenures of the people of a piece, a JSON array, who had joined by a day. */
export const tenuresSql = `
  SELECT m.person_id, m.joined_on, m.left_on, t.started_on, t.ended_on
  FROM json_each(?) piece CROSS JOIN memberships m ON m.person_id = piece.value
  CROSS JOIN tenures t ON t.person_id = m.person_id
  WHERE m.joined_on <= ?`;

const tenures = statement<[people: string, day: string], TenureRow>(tenuresSql);

/** How everybody with a membership stands on a day, in pieces between which others have their turn. */
export async function readStandings(
  sqlite: SqliteDatabase,
  today: PlainDate,
  zone: TimeZone,
): Promise<StandingPerson[]> {
  const turns = new Turns(undefined);
  const { sql, parameters } = flagSql('alumnus', today);
  const rows = sqlite.prepare<unknown[], Row>(membershipsSql(sql));
  const people: StandingPerson[] = [];
  for (let after = -1; ; ) {
    const piece = rows.all(...parameters, after, atATime);
    const members = membersAmong(sqlite, piece, daysTo(today));
    const active = activeAmong(sqlite, piece, members, { today, zone });
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

function membersAmong(
  sqlite: SqliteDatabase,
  piece: readonly Row[],
  days: readonly PlainDate[],
): Map<string, DayBits> {
  const tally = new MemberTally(days);
  const people = JSON.stringify(piece.map(({ personId }) => personId));
  for (const row of tenures(sqlite)
    .raw(true)
    .all(people, days.at(-1) ?? ''))
    tally.add(row);
  const dead = piece.filter(({ deceasedOn }) => deceasedOn !== null);
  return tally.members(
    new Map(dead.map(({ personId, deceasedOn }) => [personId, { deceasedOn, inBin: false }])),
  );
}

/**
 * Of the members, on which of the days they had taken part in the 12 months to it: today, and where only that makes them
 * returning, a year ago. See "Participation action" in docs/metrics.md.
 */
function activeAmong(
  sqlite: SqliteDatabase,
  piece: readonly Row[],
  members: ReadonlyMap<string, DayBits>,
  { today, zone }: { today: PlainDate; zone: TimeZone },
): Map<string, DayBits> {
  const period = twelveMonthsTo(today);
  const { since, before } = momentsOf(period, zone);
  const active = new Map<string, DayBits>();
  const later: string[] = [];
  for (const { personId, heardAt, gaveOn } of piece) {
    if (!isSet(members.get(personId) ?? 0, at.day)) continue;
    const [heard, gave] = [heardAt ?? '', gaveOn ?? ''];
    if ((heard >= since && heard < before) || (gave >= period.from && gave <= period.to)) {
      active.set(personId, 1 << at.day);
    } else if (heard >= before || gave > period.to) {
      // The latest they did lies after the day, and hides what was before.
      later.push(personId);
    }
  }
  for (const personId of tookPartAmong(sqlite, later, period, zone)) active.set(personId, 1 << at.day);
  const might = [...active.keys()].filter((personId) => (members.get(personId) ?? 0) === everyDay);
  const yearBefore = twelveMonthsTo(addMonths(today, -12));
  for (const personId of tookPartAmong(sqlite, might, yearBefore, zone)) {
    active.set(personId, (1 << at.day) | (1 << at.yearBefore));
  }
  return active;
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

/** Joined lately, alive, and not welcomed; `newMembersSql` says the same. */
function isNew({ joinedOn, welcomedOn, deceasedOn }: Row, today: PlainDate): boolean {
  if (joinedOn === null || joinedOn > today || joinedOn <= addDays(today, -newForDays)) return false;
  return welcomedOn === null && (deceasedOn === null || deceasedOn > today);
}
