import type { Metric } from '#shared/contract/insights.ts';
import { yearsBetweenDays } from '#shared/domain/metrics/dayNumbers.ts';
import { medianTime, type Observed, shareWithin, survivalOf } from '#shared/domain/metrics/kaplanMeier.ts';
import { dayNumber, longAgo, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { leaveAfter, returnAfter } from './facts/leaves.ts';
import type { Question } from './question.ts';

type Asked = Pick<Question, 'on' | 'among'>;

/**
 * For everybody who had left by the day: the years from the first leave to the return, or for how many years there was
 * none. See "Return rate" in docs/metrics.md.
 */
export function returnsObserved({ pages, mostSeq }: Facts, { on, among }: Asked): Observed {
  const day = dayNumber(on);
  const happened = new Float64Array(mostSeq + 1);
  const censored = new Float64Array(mostSeq + 1);
  let returned = 0;
  let away = 0;
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      const left = leaveAfter(page, slot, longAgo);
      if (left > day) continue;
      if (among !== null && !among.has(page.page * peopleAPage + slot)) continue;
      const back = returnAfter(page, slot, left);
      if (back <= day) {
        happened[returned] = yearsBetweenDays(left, back);
        returned += 1;
      } else {
        censored[away] = yearsBetweenDays(left, Math.min(page.deceasedOn[slot] ?? day, day));
        away += 1;
      }
    }
  }
  return { happened: happened.subarray(0, returned), censored: censored.subarray(0, away) };
}

/** How many come back within so many years, and after how many half of all have. */
export function returnMetrics(observed: Observed) {
  const curve = survivalOf(observed);
  const { happened, censored } = observed;
  const denominator = happened.length + censored.length;
  const within = (years: number): Metric => ({
    value: denominator === 0 ? null : shareWithin(curve, years),
    n: happened.reduce((sum, time) => (time <= years ? sum + 1 : sum), 0),
    denominator,
  });
  return {
    returnRate1Year: within(1),
    returnRate3Years: within(3),
    returnRate5Years: within(5),
    medianYearsToReturn: { value: medianTime(curve), n: happened.length, denominator },
  };
}
