import { Temporal } from 'temporal-polyfill/full';
import { partings } from './reference.ts';
import type { World, WorldFarewell, WorldPerson } from './world.ts';

/* How leavers were seen off and why they left, a second time from the words of docs/metrics.md. */

export const monthsBefore = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months: -months }).toString();

/** The day after, so that runs meet without a gap. */
export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

export const quarters = (to: string) =>
  [21, 18, 15, 12, 9, 6, 3, 0].map((months) => ({
    from: dayAfter(monthsBefore(to, months + 3)),
    to: monthsBefore(to, months),
  }));

/** The numbers of a period, and of each of the eight runs of months to its end; for HR, who is told every eNPS. */
export function partingNumbers(world: World, { from, to, on }: { from: string; to: string; on: string }) {
  const of = (first: string, last: string) => partings(world, first, last, on);
  const enps = ({ points, scores }: ReturnType<typeof of>) => ({
    value: points,
    n: scores,
    denominator: scores,
  });
  const whole = of(from, to);
  return {
    metrics: {
      goodPartingRate: {
        value: whole.leavers === 0 ? null : whole.good / whole.leavers,
        n: whole.good,
        denominator: whole.leavers,
      },
      leaverEnps: enps(whole),
    },
    partings: quarters(to).map((run) => {
      const counted = of(run.from, run.to);
      return { ...run, leavers: counted.leavers, good: counted.good, enps: enps(counted) };
    }),
  };
}

/** The last days before each time away that lie in the period. */
function leavesIn(person: WorldPerson, from: string, to: string): string[] {
  if (person.inBin) return [];
  const alive = (day: string) => person.deceasedOn === null || person.deceasedOn > day;
  const covers = (day: string) =>
    person.tenures.some(
      ({ startedOn, endedOn }) =>
        (startedOn === null || startedOn <= dayAfter(day)) && (endedOn === null || endedOn > day),
    );
  const ends = person.tenures.flatMap(({ endedOn }) => endedOn ?? []);
  return [...new Set(ends)].filter((day) => day >= from && day <= to && alive(day) && !covers(day));
}

function farewellOf({ tenures }: WorldPerson, day: string): WorldFarewell | undefined {
  const ofDay = tenures.flatMap(({ endedOn, farewell }) => (endedOn === day && farewell ? [farewell] : []));
  return ofDay.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0)).at(-1);
}

/** Of each conversation in which the reader is told reasons, whose it was and which. */
export function toldReasons(
  world: World,
  { from, to, on }: { from: string; to: string; on: string },
  reader: { role: string; actor: string },
): { person: number; reasons: string[] }[] {
  const until = to < on ? to : on;
  return world.people.flatMap((person, index) =>
    leavesIn(person, from, until).flatMap((day) => {
      const farewell = farewellOf(person, day);
      if (farewell === undefined) return [];
      const { tier = 'hr', by = 'Test', reasons = [] } = farewell;
      const may = tier === 'open' || by === reader.actor || (tier === 'hr' && reader.role === 'hr');
      if (reader.role === 'recruiter' || !may || reasons.length === 0) return [];
      return [{ person: index, reasons: [...new Set(reasons)] }];
    }),
  );
}
