import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import type { Leaver } from './leaves.ts';

/** The people who left in the period, each once. See "Leavers" in docs/metrics.md. */
export function leaversIn(leavers: readonly Leaver[], { from, to }: Period): number {
  return leavers.filter(({ leaves }) => leaves.some((day) => day >= from && day <= to)).length;
}

/** The leavers of each calendar year from the first with any to that of `day`, up to `day`; years without leavers too. */
export function leaversPerYear(
  leavers: readonly Leaver[],
  day: PlainDate,
): NetworkInsights['leaversPerYear'] {
  const perYear = new Map<number, number>();
  for (const { leaves } of leavers) {
    const years = new Set(leaves.filter((left) => left <= day).map(yearOf));
    for (const year of years) perYear.set(year, (perYear.get(year) ?? 0) + 1);
  }
  if (perYear.size === 0) return [];
  const first = Math.min(...perYear.keys());
  return Array.from({ length: yearOf(day) - first + 1 }, (_, index) => ({
    year: first + index,
    leavers: perYear.get(first + index) ?? 0,
  }));
}
