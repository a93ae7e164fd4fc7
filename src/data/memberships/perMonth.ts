import { monthlyDays } from '#shared/domain/metrics/periods.ts';
import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { firstIndex } from '../insights/dayBits.ts';
import { dayNumber } from '../insights/facts/factPage.ts';
import type { StandingPerson } from './standings.ts';

const months = 24;

/** How many joined, and how many left, on the days of each month of the two years to a day. */
export function movesPerMonth(
  people: readonly Pick<StandingPerson, 'joinedOn' | 'leftOn'>[],
  day: PlainDate,
): { on: PlainDate; joined: number; left: number }[] {
  const found = monthlyDays(day, months).map((on) => ({ on, joined: 0, left: 0 }));
  const ends = found.map(({ on }) => dayNumber(on));
  const before = dayNumber(addMonths(day, -months));
  const monthOf = (moved: number) =>
    moved <= before ? undefined : found[firstIndex(ends, (end) => end >= moved)];
  for (const { joinedOn, leftOn } of people) {
    const [joined, left] = [monthOf(joinedOn), monthOf(leftOn)];
    if (joined !== undefined) joined.joined += 1;
    if (left !== undefined) left.left += 1;
  }
  return found;
}
