import {
  actions,
  dayIn,
  inYearTo,
  isAlumnus,
  isMember,
  isReachable,
  leaves,
  plus,
  waits,
} from './reference.ts';
import type { World, WorldPerson } from './world.ts';

/*
 * The numbers of people over time, and who they are, straight from docs/metrics.md: slow, plain, without a database and
 * without the program's own code. Who is in the bin is nobody.
 */

/** The places of the people of whom something holds. */
const those = (world: World, holds: (person: WorldPerson, index: number) => boolean): number[] =>
  world.people.flatMap((person, index) => (!person.inBin && holds(person, index) ? [index] : []));

const isActive = (world: World, index: number, day: string, zone: string): boolean => {
  const person = world.people[index];
  return (
    person !== undefined &&
    isMember(person, day) &&
    actions(world, index, zone).some((date) => inYearTo(date, day))
  );
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The last leave of somebody in a calendar year. */
const leaveIn = (person: WorldPerson, year: number): string | undefined =>
  leaves(person)
    .filter((day) => yearOf(day) === year)
    .at(-1);

export function ofCohort(world: World, zone: string, leaveYear: number, years: number) {
  const dayOf = (person: WorldPerson): string | null => {
    const left = leaveIn(person, leaveYear);
    return left === undefined ? null : plus(left, { years });
  };
  const people = those(world, (person) => {
    const day = dayOf(person);
    return day !== null && isAlumnus(person, day);
  });
  const active = people.filter((index) => {
    const person = world.people[index];
    const day = person === undefined ? null : dayOf(person);
    return day !== null && isActive(world, index, day, zone);
  });
  return { people, active };
}

export function cohorts(world: World, on: string, zone: string) {
  const whole = on.endsWith('-12-31') ? yearOf(on) : yearOf(on) - 1;
  const years = new Set(world.people.flatMap((person) => leaves(person).map(yearOf)));
  const told = [...years].filter((year) => year < whole).sort((a, b) => a - b);
  return told.slice(-12).map((leaveYear) => ({
    leaveYear,
    leavers: those(world, (person) => leaveIn(person, leaveYear) !== undefined).length,
    years: Array.from({ length: Math.min(10, whole - leaveYear) }, (_, index) => {
      const { people, active } = ofCohort(world, zone, leaveYear, index + 1);
      return { years: index + 1, people: people.length, active: active.length };
    }),
  }));
}

/** The curve by the book, with Greenwood's variance of log(-log) of the share that stays away. */
export function returnCurve(world: World, on: string) {
  const all = waits(world, on);
  const watched = Math.max(...all.map(({ years }) => years), 0);
  const points = [];
  for (let twelfths = 0; all.length > 0 && twelfths <= 120 && twelfths / 12 <= watched; twelfths += 1) {
    const years = twelfths / 12;
    const times = new Set(
      all.filter((wait) => wait.returned && wait.years <= years).map((wait) => wait.years),
    );
    let stays = 1;
    let variance = 0;
    for (const time of times) {
      const known = all.filter((wait) => wait.years >= time).length;
      const back = all.filter((wait) => wait.returned && wait.years === time).length;
      stays *= (known - back) / known;
      variance += back / (known * (known - back));
    }
    const between = stays > 1e-12 && stays < 1;
    const middle = Math.log(-Math.log(stays));
    const half = (1.959963984540054 * Math.sqrt(variance)) / Math.log(stays);
    points.push({
      years,
      share: 1 - stays,
      low: between ? 1 - Math.exp(-Math.exp(middle + half)) : 1 - stays,
      high: between ? 1 - Math.exp(-Math.exp(middle - half)) : 1 - stays,
      atRisk: all.filter((wait) => wait.years >= years).length,
    });
  }
  return { leavers: all.length, returned: all.filter(({ returned }) => returned).length, points };
}

export const cameBackWithin = (world: World, on: string, years: number): number[] =>
  those(world, (person) =>
    waits({ ...world, people: [person] }, on).some((wait) => wait.returned && wait.years <= years),
  );

export const nineDays = (on: string): string[] =>
  Array.from({ length: 9 }, (_, index) => plus(on, { months: -3 * (8 - index) }));

/** The latest of what was written down by a day; of one day the one written later. */
function latest<T extends { recordedOn: string }>(records: readonly T[], day: string): T | undefined {
  const known = records.filter(({ recordedOn }) => recordedOn <= day);
  const last = known
    .map(({ recordedOn }) => recordedOn)
    .sort()
    .at(-1);
  return known.filter(({ recordedOn }) => recordedOn === last).at(-1);
}

export const wanting = (world: World, kind: string, day: string): number[] =>
  those(world, (person) => {
    const records = (person.orientations ?? []).filter((record) => record.kind === kind);
    return isAlumnus(person, day) && (latest(records, day)?.strength ?? 0) > 0;
  });

export const open = (world: World, state: string, day: string): number[] =>
  those(
    world,
    (person) =>
      isAlumnus(person, day) && (latest(person.openness ?? [], day)?.openness ?? 'unknown') === state,
  );

export const alumni = (world: World, day: string): number[] =>
  those(world, (person) => isAlumnus(person, day));

/** The purposes of what an alumnus received from the company in the 12 months, message by message. */
const received = (world: World, index: number, on: string, zone: string): string[] =>
  world.interactions
    .filter(({ inBin, direction, people }) => !inBin && direction === 'toAlumnus' && people.includes(index))
    .filter(({ occurredAt }) => inYearTo(dayIn(occurredAt, zone), on))
    .map(({ purpose }) => purpose);

const asks = ['askRehire', 'askReferral', 'askFavour'];
const gives = ['thanks', 'news', 'help', 'invitation'];

export const receivers = (
  world: World,
  on: string,
  zone: string,
  purposes: readonly string[] | null,
): number[] =>
  alumni(world, on).filter((index) =>
    received(world, index, on, zone).some((purpose) => purposes === null || purposes.includes(purpose)),
  );

export const asked = (world: World, on: string, zone: string) => receivers(world, on, zone, asks);

export const oneSided = (world: World, on: string, zone: string): number[] =>
  alumni(world, on).filter((index) => {
    const purposes = received(world, index, on, zone);
    const asking = purposes.filter((purpose) => asks.includes(purpose)).length;
    const giving = purposes.filter((purpose) => gives.includes(purpose)).length;
    return asking > 0 && (giving === 0 || asking > 2 * giving);
  });

export function contactsByPurpose(world: World, on: string, zone: string) {
  const counts = new Map<string, number>();
  for (const index of alumni(world, on)) {
    for (const purpose of received(world, index, on, zone))
      counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  }
  return counts;
}

/** The entries of one side from one day to another, and of whom they are. */
export function exchanged(world: World, party: string, act: string, from: string, to: string) {
  const entries = world.exchanges.filter(
    (entry) =>
      entry.party === party &&
      entry.act === act &&
      entry.happenedOn >= from &&
      entry.happenedOn <= to &&
      world.people[entry.person]?.inBin === false,
  );
  return {
    times: entries.length,
    people: those(world, (_, index) => entries.some(({ person }) => person === index)),
  };
}

export function exchangeYears(world: World, on: string) {
  const years = Array.from({ length: 5 }, (_, index) => yearOf(on) - 4 + index).map((year) => {
    const to = `${year}-12-31` < on ? `${year}-12-31` : on;
    const times = (party: string, act: string) => exchanged(world, party, act, `${year}-01-01`, to).times;
    return {
      year,
      alumniGave: times('alumnus', 'gave'),
      companyGave: times('company', 'gave'),
      alumniAsked: times('alumnus', 'asked'),
      companyAsked: times('company', 'asked'),
    };
  });
  const first = years.findIndex(
    (each) => each.alumniGave + each.companyGave + each.alumniAsked + each.companyAsked > 0,
  );
  return first < 0 ? [] : years.slice(first);
}

/** The department of the tenure that ends last, of these the one begun last, of these the one written down last. */
export function departmentOf({ tenures }: WorldPerson): string {
  const order = (tenure: WorldPerson['tenures'][number]) =>
    `${tenure.endedOn ?? '9'} ${tenure.startedOn ?? ''}`;
  const last = tenures.map(order).sort().at(-1);
  return tenures.filter((tenure) => order(tenure) === last).at(-1)?.department ?? '';
}

/** Small worlds write departments in capitals or not. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function ofDepartment(world: World, on: string, zone: string, department: string) {
  const all = alumni(world, on).filter((index) => {
    const person = world.people[index];
    return person !== undefined && same(departmentOf(person), department);
  });
  const holding = (holds: (person: WorldPerson, index: number) => boolean) =>
    all.filter((index) => {
      const person = world.people[index];
      return person !== undefined && holds(person, index);
    });
  return {
    alumni: all,
    reachable: holding((person) => isReachable(person, on)),
    joined: holding((person) => isMember(person, on)),
    active: holding((_, index) => isActive(world, index, on, zone)),
  };
}

/** What alumni wanted on the nine days. */
export function orientationMix(world: World, on: string, kinds: readonly string[]) {
  const days = nineDays(on);
  const wantingAny = (day: string) => kinds.flatMap((kind) => wanting(world, kind, day));
  return {
    days,
    alumni: days.map((day) => alumni(world, day).length),
    kinds: kinds.map((kind) => ({ kind, people: days.map((day) => wanting(world, kind, day).length) })),
    nothing: days.map((day) => alumni(world, day).filter((index) => !wantingAny(day).includes(index)).length),
  };
}

export const opennessMix = (world: World, on: string, states: readonly string[]) => ({
  days: nineDays(on),
  states: states.map((state) => ({
    openness: state,
    people: nineDays(on).map((day) => open(world, state, day).length),
  })),
});

export function departments(world: World, on: string, zone: string) {
  const writings = alumni(world, on).map((index) => departmentOf(world.people[index] ?? { ...nobody }));
  const groups = [...new Set(writings.map((each) => each.toLowerCase()))].map((key) => {
    const { alumni: all, reachable, joined, active } = ofDepartment(world, on, zone, key);
    const times = (text: string) => writings.filter((each) => each === text).length;
    const [department = ''] = [...new Set(writings)]
      .filter((each) => same(each, key))
      .sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
    const counts = {
      alumni: all.length,
      reachable: reachable.length,
      joined: joined.length,
      active: active.length,
    };
    return { key, department, ...counts };
  });
  const named = groups
    .filter(({ key }) => key !== '')
    .sort((a, b) => b.alumni - a.alumni || (a.key < b.key ? -1 : 1))
    .slice(0, 12);
  const others = groups.filter((group) => !named.includes(group));
  const sum = (of: 'alumni' | 'reachable' | 'joined' | 'active') =>
    others.reduce((total, group) => total + group[of], 0);
  return [
    ...named.map(({ key: _, ...group }) => group),
    ...(others.length === 0
      ? []
      : [
          {
            department: null,
            alumni: sum('alumni'),
            reachable: sum('reachable'),
            joined: sum('joined'),
            active: sum('active'),
          },
        ]),
  ];
}

const nobody: WorldPerson = {
  ...{ doNotContact: false, deceasedOn: null, inBin: true, tenures: [], contactPoints: [], consents: [] },
  membership: null,
};
