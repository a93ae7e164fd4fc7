import { Temporal } from 'temporal-polyfill/full';
import type { World, WorldPerson } from './world.ts';

/*
 * The numbers of docs/metrics.md a second time: one person after the other, straight from the words, slow and
 * without a database. Nothing of the program's own code is used.
 */

export const plus = (day: string, span: { days?: number; months?: number; years?: number }): string =>
  Temporal.PlainDate.from(day).add(span).toString();

export const dayIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Neither in the bin nor dead by that day. */
const isThere = (person: WorldPerson, day: string): boolean =>
  !person.inBin && (person.deceasedOn === null || person.deceasedOn > day);

/** Has left by the end of that day, and does not begin again the next morning. */
function isAway(person: WorldPerson, day: string): boolean {
  const begun = person.tenures.filter(
    ({ startedOn }) => startedOn === null || startedOn <= plus(day, { days: 1 }),
  );
  return begun.length > 0 && begun.every(({ endedOn }) => endedOn !== null && endedOn <= day);
}

export const isAlumnus = (person: WorldPerson, day: string): boolean =>
  isThere(person, day) && isAway(person, day);

export function isReachable(person: WorldPerson, day: string): boolean {
  if (!isAlumnus(person, day) || person.doNotContact) return false;
  return person.contactPoints.some(
    ({ channel, usable }) =>
      usable &&
      (['news', 'events'] as const).some((purpose) => {
        const words = person.consents.filter(
          (word) => word.purpose === purpose && word.channel === channel && word.decidedOn <= day,
        );
        const latest = words
          .map((word) => word.decidedOn)
          .sort()
          .at(-1);
        return words.filter((word) => word.decidedOn === latest).at(-1)?.state === 'granted';
      }),
  );
}

const by = (date: string | null, day: string): boolean => date !== null && date <= day;

const isInvited = (person: WorldPerson, day: string): boolean =>
  isAlumnus(person, day) &&
  person.membership !== null &&
  (by(person.membership.invitedOn, day) || by(person.membership.joinedOn, day));

export const isMember = (person: WorldPerson, day: string): boolean =>
  isAlumnus(person, day) &&
  person.membership !== null &&
  by(person.membership.joinedOn, day) &&
  !by(person.membership.leftOn, day);

export const inYearTo = (date: string, day: string): boolean =>
  date > plus(day, { months: -12 }) && date <= day;

/** The days on which the person gave or did something, of all or of the contributing kinds. */
function gifts(world: World, index: number, contributing: boolean): string[] {
  const kinds = ['referral', 'mentoring', 'talk', 'advice'];
  return world.exchanges
    .filter(({ person, party, act }) => person === index && party === 'alumnus' && act === 'gave')
    .filter(({ kind }) => !contributing || kinds.includes(kind))
    .map(({ happenedOn }) => happenedOn);
}

export function actions(world: World, index: number, zone: string): string[] {
  const own = world.interactions.filter(
    ({ inBin, direction, people }) => !inBin && direction !== 'toAlumnus' && people.includes(index),
  );
  return [...own.map(({ occurredAt }) => dayIn(occurredAt, zone)), ...gifts(world, index, false)];
}

/** A member for a year or longer who did nothing in it. */
const isDormant = (world: World, person: WorldPerson, index: number, day: string, zone: string): boolean =>
  isMember(person, day) &&
  isMember(person, plus(day, { months: -12 })) &&
  !actions(world, index, zone).some((date) => inYearTo(date, day));

export function stateOn(world: World, day: string, zone: string) {
  const count = (holds: (person: WorldPerson, index: number) => boolean) => world.people.filter(holds).length;
  return {
    alumni: count((person) => isAlumnus(person, day)),
    reachable: count((person) => isReachable(person, day)),
    invited: count((person) => isInvited(person, day)),
    joined: count((person) => isMember(person, day)),
    active: count(
      (person, index) =>
        isMember(person, day) && actions(world, index, zone).some((date) => inYearTo(date, day)),
    ),
    contributing: count(
      (person, index) =>
        isMember(person, day) && gifts(world, index, true).some((date) => inYearTo(date, day)),
    ),
    dormant: count((person, index) => isDormant(world, person, index, day, zone)),
    returning: count(
      (person, index) =>
        isMember(person, day) &&
        actions(world, index, zone).some((date) => inYearTo(date, day)) &&
        isDormant(world, person, index, plus(day, { months: -12 }), zone),
    ),
  };
}

/** The last days before each time away. */
export function leaves(person: WorldPerson): string[] {
  const ends = person.tenures.map(({ endedOn }) => endedOn).filter((endedOn) => endedOn !== null);
  return [...new Set(ends)].filter((end) => isThere(person, end) && isAway(person, end)).sort();
}

export const leaversIn = (world: World, from: string, to: string): number =>
  world.people.filter((person) => leaves(person).some((day) => day >= from && day <= to)).length;

export function leaversPerYear(world: World, on: string) {
  const years = world.people.flatMap((person) =>
    leaves(person)
      .filter((day) => day <= on)
      .map((day) => Number(day.slice(0, 4))),
  );
  const perYear: { year: number; leavers: number }[] = [];
  if (years.length === 0) return perYear;
  for (let year = Math.min(...years); year <= Number(on.slice(0, 4)); year += 1) {
    const to = `${year}-12-31` < on ? `${year}-12-31` : on;
    perYear.push({ year, leavers: leaversIn(world, `${year}-01-01`, to) });
  }
  return perYear;
}

/** One farewell a leave: of several that ended that day the one held last, and of those the one written last. */
function farewellOf({ tenures }: WorldPerson, day: string) {
  const ofDay = tenures.flatMap(({ endedOn, farewell }) => (endedOn === day && farewell ? [farewell] : []));
  return ofDay.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0)).at(-1);
}

/** The good partings of those who left in the period, as far as it has come, and the scores they gave. */
export function partings(world: World, from: string, to: string, on: string) {
  const leavers = world.people.flatMap((person) => {
    const days = leaves(person).filter((day) => day >= from && day <= to && day <= on);
    const last = days.at(-1);
    return last === undefined ? [] : [{ person, days, last }];
  });
  const good = leavers.filter(({ person, last }) => {
    const farewell = farewellOf(person, last);
    return farewell && farewell.heldOn <= last && by(farewell.givenOn, last);
  });
  const scores = leavers.flatMap(({ person, days }) =>
    days.map((day) => farewellOf(person, day)?.score ?? null),
  );
  const given = scores.filter((score) => score !== null);
  const share = (holds: (score: number) => boolean) => given.filter(holds).length / given.length;
  return {
    good: good.length,
    leavers: leavers.length,
    scores: given.length,
    points: given.length === 0 ? null : 100 * (share((score) => score > 8) - share((score) => score < 7)),
  };
}

/** Years by the calendar, the rest as its part of the year it lies in. */
function yearsBetween(from: string, to: string): number {
  const start = Temporal.PlainDate.from(from);
  let years = 0;
  while (Temporal.PlainDate.compare(start.add({ years: years + 1 }), to) <= 0) years += 1;
  const last = start.add({ years });
  const next = start.add({ years: years + 1 });
  return years + last.until(to).days / last.until(next).days;
}

/** First leave to return, or to what we last know. */
export function waits(world: World, on: string) {
  return world.people.flatMap((person) => {
    const left = leaves(person).find((day) => day <= on);
    if (left === undefined) return [];
    const starts = person.tenures
      .map(({ startedOn }) => startedOn ?? '')
      .filter((day) => day > left && day <= on);
    const returned = starts.sort()[0];
    const died = person.deceasedOn !== null && person.deceasedOn <= on ? person.deceasedOn : on;
    return [{ years: yearsBetween(left, returned ?? died), returned: returned !== undefined }];
  });
}

/** Kaplan-Meier by the book: at each time of a return, the share of those still waited for who did not return. */
export function returns(world: World, on: string) {
  const all = waits(world, on);
  const times = [...new Set(all.filter((wait) => wait.returned).map((wait) => wait.years))].sort(
    (a, b) => a - b,
  );
  const stayingAway = (until: number): number =>
    times
      .filter((time) => time <= until)
      .reduce((share, time) => {
        const waitedFor = all.filter((wait) => wait.years >= time).length;
        const back = all.filter((wait) => wait.returned && wait.years === time).length;
        return share * ((waitedFor - back) / waitedFor);
      }, 1);
  const within = (years: number) => {
    const known = all.some((wait) => wait.years >= years) || (all.length > 0 && stayingAway(years) === 0);
    return {
      value: known ? 1 - stayingAway(years) : null,
      n: all.filter((wait) => wait.returned && wait.years <= years).length,
      denominator: all.length,
    };
  };
  return {
    returnRate1Year: within(1),
    returnRate3Years: within(3),
    returnRate5Years: within(5),
    medianYearsToReturn: {
      value: times.find((time) => stayingAway(time) <= 0.5 + 1e-12) ?? null,
      n: all.filter((wait) => wait.returned).length,
      denominator: all.length,
    },
  };
}

export function messageMix(world: World, on: string, zone: string) {
  const received = world.interactions
    .filter(({ inBin, direction }) => !inBin && direction === 'toAlumnus')
    .filter(({ occurredAt }) => inYearTo(dayIn(occurredAt, zone), on))
    .flatMap(({ purpose, people }) => people.map((index) => ({ purpose, person: world.people[index] })))
    .filter(({ person }) => person !== undefined && isAlumnus(person, on));
  const asks = received.filter(({ purpose }) => ['askRehire', 'askReferral', 'askFavour'].includes(purpose));
  return { n: asks.length, denominator: received.length };
}

export const monthlyPoints = (world: World, on: string, zone: string) =>
  Array.from({ length: 24 }, (_, index) => {
    const day = plus(on, { months: index - 23 });
    const { joined, active } = stateOn(world, day, zone);
    const contacts = world.interactions
      .filter(({ inBin, occurredAt }) => {
        const date = dayIn(occurredAt, zone);
        return !inBin && date > plus(day, { months: -1 }) && date <= day;
      })
      .flatMap(({ people }) => people.filter((index) => world.people[index]?.inBin === false));
    return { on: day, joined, active, interactions: contacts.length };
  });
