import type { NetworkInsights } from '#shared/contract/insights.ts';
import { yearOfDay } from '#shared/domain/metrics/dayNumbers.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import { eachOf, type Pages } from './eachOf.ts';
import { dayNumber, longAgo } from './facts/factPage.ts';
import { leaveAfter, leftBetween } from './facts/leaves.ts';
import type { Question } from './question.ts';

/**
 * The people who left in the period, each once, and of each calendar year from the first with any to that of the day, up to
 * the day; years without leavers too. See "Leavers" in docs/metrics.md.
 */
export function leaversOf(pages: Pages, { on, from, to, among }: Question) {
  const day = dayNumber(on);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const perYear = new Map<number, number>();
  let leavers = 0;
  eachOf(pages, among, (page, slot) => {
    if (leftBetween(page, slot, first, last)) leavers += 1;
    let before = 0;
    for (let left = leaveAfter(page, slot, longAgo); left <= day; left = leaveAfter(page, slot, left)) {
      const year = yearOfDay(left);
      if (year !== before) perYear.set(year, (perYear.get(year) ?? 0) + 1);
      before = year;
    }
  });
  return { leavers, leaversPerYear: withEmptyYears(perYear, yearOf(on)) };
}

function withEmptyYears(
  perYear: ReadonlyMap<number, number>,
  until: number,
): NetworkInsights['leaversPerYear'] {
  if (perYear.size === 0) return [];
  const first = Math.min(...perYear.keys());
  return Array.from({ length: until - first + 1 }, (_, index) => ({
    year: first + index,
    leavers: perYear.get(first + index) ?? 0,
  }));
}
