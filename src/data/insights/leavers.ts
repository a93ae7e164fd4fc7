import type { NetworkInsights } from '#shared/contract/insights.ts';
import { yearOfDay } from '#shared/domain/metrics/dayNumbers.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, longAgo, peopleAPage } from './facts/factPage.ts';
import { leaveAfter, leftBetween } from './facts/leaves.ts';
import type { Question } from './question.ts';
import { walked } from './walk.ts';

/**
 * The people who left in the period, each once, and of each calendar year from the first with any to that of the day, up to
 * the day; years without leavers too. See "Leavers" in docs/metrics.md.
 */
export function leaversWalk({ on, from, to, among }: Question) {
  const day = dayNumber(on);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const perYear = new Map<number, number>();
  let leavers = 0;
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      if (leftBetween(page, slot, first, last)) leavers += 1;
      let before = 0;
      for (let left = leaveAfter(page, slot, longAgo); left <= day; left = leaveAfter(page, slot, left)) {
        const year = yearOfDay(left);
        if (year !== before) perYear.set(year, (perYear.get(year) ?? 0) + 1);
        before = year;
      }
    }
  };
  const result = () => {
    return { leavers, leaversPerYear: withEmptyYears(perYear, yearOf(on)) };
  };
  return { visit, result };
}

export const leaversOf = (
  pages: Pages,
  question: Question,
): ReturnType<ReturnType<typeof leaversWalk>['result']> => walked(pages, leaversWalk(question));

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
