import { monthlyDays } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { StandingPerson } from './standings.ts';

const months = 24;

/** How many joined, and how many left, on the days of each month of the two years to a day. */
export function movesPerMonth(
  people: readonly Pick<StandingPerson, 'joinedOn' | 'leftOn'>[],
  day: PlainDate,
): { on: PlainDate; joined: number; left: number }[] {
  return monthlyDays(day, months).map((on) => {
    const from = addDays(addMonths(on, -1), 1);
    const within = (date: PlainDate | null) => date !== null && date >= from && date <= on;
    return {
      on,
      joined: people.filter(({ joinedOn }) => within(joinedOn)).length,
      left: people.filter(({ leftOn }) => within(leftOn)).length,
    };
  });
}
