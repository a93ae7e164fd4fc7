import type { Tenure } from '#shared/contract/people.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';

/** A tenure's place on the line of life, from 0 at its start to 1 today. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface LifeSpan {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly stretches: readonly Stretch[];
}

/** Where the tenures lie between the first known day and today; null where no day is known. */
export function lifeSpanOf(tenures: readonly Tenure[], today: PlainDate): LifeSpan | null {
  const days = tenures.flatMap((tenure) => [tenure.startedOn, tenure.endedOn].filter((day) => day !== null));
  const sorted = [...days].sort();
  const start = sorted[0];
  const last = sorted.at(-1);
  if (start === undefined || last === undefined) return null;
  const end = last > today ? last : today;
  const length = Math.max(1, daysBetween(start, end));
  const place = (day: PlainDate) => daysBetween(start, day) / length;
  return {
    start,
    end,
    stretches: tenures
      .filter((tenure) => tenure.startedOn !== null || tenure.endedOn !== null)
      .map(({ id, startedOn, endedOn }) => ({
        id,
        from: place(startedOn ?? endedOn ?? start),
        to: place(endedOn ?? end),
      })),
  };
}
