import type { MemberStanding } from '#shared/contract/memberships.ts';
import type { TimeZone } from '#shared/domain/instant.ts';
import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { isSet } from '../insights/dayBits.ts';
import { isDormantOn, isReturningOn } from '../insights/dormancy.ts';
import { isGift, isTheirs } from '../insights/facts/actions.ts';
import { dayNumber, type FactPage, longAgo, noDayYet, peopleAPage } from '../insights/facts/factPage.ts';
import type { Facts } from '../insights/facts/facts.ts';
import { activeBits, memberBits, ParticipationDays } from '../insights/facts/members.ts';
import { isAlumnusOn } from '../insights/facts/person.ts';
import { yearTo } from '../insights/facts/span.ts';
import { Turns } from '../longWork/turns.ts';

/** Somebody with a membership, and how they stand today. Days are numbers (`dayNumber`), `noDayYet` where there is none. */
export interface StandingPerson {
  seq: number;
  standings: readonly Exclude<MemberStanding, 'notInvited' | 'toWelcome'>[];
  invitedOn: number;
  joinedOn: number;
  leftOn: number;
  /** The minute of the last thing they did themselves, of a day the first; `longAgo` where there never was one. */
  lastAction: number;
}

export interface Standings {
  /** Everybody with a membership, by seq. */
  members: readonly StandingPerson[];
  /** The seqs of the alumni who were never invited to the network by today, and never joined or left it. */
  notInvited: readonly number[];
}

/** The numbers of today, of a year and of two years ago in the bits. */
const at = { day: 2, yearBefore: 1, twoYearsBefore: 0 };

const minutesADay = 1440;

/** How everybody stands on a day, page by page, between which others have their turn. */
export async function readStandings({ pages }: Facts, today: PlainDate, zone: TimeZone): Promise<Standings> {
  const turns = new Turns(undefined);
  const ends = [addMonths(today, -24), addMonths(today, -12), today];
  const days = new ParticipationDays(ends.map((day) => yearTo(day, zone)));
  const on = dayNumber(today);
  const members: StandingPerson[] = [];
  const notInvited: number[] = [];
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (page.there[slot] !== 1) continue;
      if (hasMembership(page, slot)) members.push(standingOf(page, slot, on, days));
      if (!hasBegun(page, slot, on) && isAlumnusOn(page, slot, on)) {
        notInvited.push(page.page * peopleAPage + slot);
      }
    }
    if (turns.due()) await turns.pass();
  }
  return { members, notInvited };
}

const hasMembership = ({ invitedOn, joinedOn, leftOn }: FactPage, slot: number): boolean =>
  invitedOn[slot] !== noDayYet || joinedOn[slot] !== noDayYet || leftOn[slot] !== noDayYet;

/** Whether a membership has begun, or ended, in any way by a day. */
const hasBegun = ({ invitedOn, joinedOn, leftOn }: FactPage, slot: number, day: number): boolean =>
  (invitedOn[slot] ?? noDayYet) <= day ||
  (joinedOn[slot] ?? noDayYet) <= day ||
  (leftOn[slot] ?? noDayYet) <= day;

function standingOf(page: FactPage, slot: number, today: number, days: ParticipationDays): StandingPerson {
  const invitedOn = page.invitedOn[slot] ?? noDayYet;
  const joinedOn = page.joinedOn[slot] ?? noDayYet;
  const leftOn = page.leftOn[slot] ?? noDayYet;
  const member = memberBits(page, slot, days);
  const standings: StandingPerson['standings'][number][] = [];
  if (isSet(member, at.day)) {
    const active = activeBits(page, slot, days);
    standings.push('joined');
    if (isSet(active, at.day)) standings.push('active');
    else standings.push(isDormantOn(member, active, at) ? 'dormant' : 'quiet');
    if (isReturningOn(member, active, at)) standings.push('returning');
  } else if (isAlumnusOn(page, slot, today)) {
    if (leftOn <= today) standings.push('left');
    else if (joinedOn > today && invitedOn <= today) standings.push('invited');
  }
  const seq = page.page * peopleAPage + slot;
  return { seq, standings, invitedOn, joinedOn, leftOn, lastAction: lastActionOf(page, slot) };
}

function lastActionOf(page: FactPage, slot: number): number {
  const { contacts, exchanges } = page;
  let last = longAgo;
  const firstContact = contacts.from[slot] ?? 0;
  for (
    let entry = (contacts.from[slot + 1] ?? 0) - 1;
    entry >= firstContact && last === longAgo;
    entry -= 1
  ) {
    if (isTheirs(page, entry)) last = contacts.minute[entry] ?? longAgo;
  }
  const end = exchanges.from[slot + 1] ?? 0;
  for (let entry = exchanges.from[slot] ?? 0; entry < end; entry += 1) {
    if (isGift(page, entry)) last = Math.max(last, (exchanges.happenedOn[entry] ?? 0) * minutesADay);
  }
  return last;
}
