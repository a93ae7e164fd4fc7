import { addDays, addYears, type PlainDate, plainDateOf, yearOf } from '#shared/domain/plainDate.ts';

/** The periods one chooses most. */
export const presets = ['twelveMonths', 'thisYear', 'lastYear', 'all'] as const;
export type Preset = (typeof presets)[number];

/** Both days belong to it. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days a preset stands for on the day `today`; `all` begins with the year in which the first person left. */
export function periodOf(preset: Preset, today: PlainDate, firstYear: number): Period {
  const year = yearOf(today);
  if (preset === 'twelveMonths') return { from: addDays(addYears(today, -1), 1), to: today };
  if (preset === 'lastYear') return { from: firstDay(year - 1), to: addDays(firstDay(year), -1) };
  return { from: firstDay(preset === 'all' ? Math.min(firstYear, year) : year), to: today };
}

/** The day whose state belongs to the period: its last, but none that has not come. */
export function stateDay({ to }: Period, today: PlainDate): PlainDate {
  return to < today ? to : today;
}

function firstDay(year: number): PlainDate {
  const day = plainDateOf(year, 1, 1);
  if (day === null) throw new RangeError(`no first of January in ${year}`);
  return day;
}
