import { type DayBits, isSet } from './dayBits.ts';

/**
 * Whether a member had taken no part for a year on a day: they were one then and a year before, and did nothing in
 * between. `day` and `yearBefore` are the numbers of those two days. See "Dormant" in docs/metrics.md.
 */
export const isDormantOn = (
  member: DayBits,
  active: DayBits,
  { day, yearBefore }: { day: number; yearBefore: number },
): boolean => isSet(member, day) && isSet(member, yearBefore) && !isSet(active, day);

/** The numbers of a day, of the day a year before it, and of the day two years before it. */
export interface DayNumbers {
  day: number;
  yearBefore: number;
  twoYearsBefore: number;
}

/** Whether a member takes part again who was dormant a year ago. See "Returning" in docs/metrics.md. */
export const isReturningOn = (
  member: DayBits,
  active: DayBits,
  { day, yearBefore, twoYearsBefore }: DayNumbers,
): boolean =>
  isSet(member, day) &&
  isSet(active, day) &&
  isDormantOn(member, active, { day: yearBefore, yearBefore: twoYearsBefore });
