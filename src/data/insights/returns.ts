import type { Metric } from '#shared/contract/insights.ts';
import { yearsBetweenDays } from '#shared/domain/metrics/dayNumbers.ts';
import {
  medianTime,
  type Observed,
  type SurvivalCurve,
  shareWithin,
} from '#shared/domain/metrics/kaplanMeier.ts';
import { isAsked } from './eachOf.ts';
import { dayNumber, type FactPage, longAgo, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { leaveAfter, returnAfter } from './facts/leaves.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

/** A hundred years. */
const daysCounted = 36_525;

type Asked = Pick<Question, 'on' | 'among'>;

/**
 * For everybody who had left by the day: the years from the first leave to the return, or for how many years there was
 * none. See "Return rate" in docs/metrics.md.
 */
export function returnsWalk({ mostSeq }: Pick<Facts, 'mostSeq'>, { on, among }: Asked): Walk<Observed> {
  const day = dayNumber(on);
  const happened = new Float64Array(mostSeq + 1);
  /** How many left on each day of those who are still away, by how long ago it was: nearly all, and of few different days. */
  const daysAway = new Int32Array(daysCounted);
  /** Of the others, the years one by one. */
  const others: number[] = [];
  let returned = 0;
  const add = (page: FactPage, slot: number): void => {
    const left = leaveAfter(page, slot, longAgo);
    if (left > day) return;
    const back = returnAfter(page, slot, left);
    if (back <= day) {
      happened[returned] = yearsBetweenDays(left, back);
      returned += 1;
      return;
    }
    const until = Math.min(page.deceasedOn[slot] ?? day, day);
    const days = day - left;
    if (until === day && days < daysCounted) daysAway[days] = (daysAway[days] ?? 0) + 1;
    else others.push(yearsBetweenDays(left, until));
  };
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (isAsked(page, slot, among)) add(page, slot);
    }
  };
  const result = () => ({
    happened: happened.subarray(0, returned),
    censored: yearsAway(day, daysAway, others),
  });
  return { visit, result };
}

export const returnsObserved = (facts: Facts, asked: Asked): Observed =>
  walked(facts, returnsWalk(facts, asked));

/** The years of all who are away until a day, in order. */
function yearsAway(day: number, daysAway: Int32Array, others: readonly number[]): Float64Array {
  const years = new Float64Array(daysAway.reduce((sum, count) => sum + count, 0) + others.length);
  const sorted = Float64Array.from(others).sort();
  let other = 0;
  let end = 0;
  for (let days = 0; days < daysAway.length; days += 1) {
    const count = daysAway[days] ?? 0;
    if (count === 0) continue;
    const same = yearsBetweenDays(day - days, day);
    for (; other < sorted.length && (sorted[other] ?? 0) < same; other += 1, end += 1) {
      years[end] = sorted[other] ?? 0;
    }
    years.fill(same, end, end + count);
    end += count;
  }
  years.set(sorted.subarray(other), end);
  return years;
}

/** How many come back within so many years, and after how many half of all have, by the curve of what was observed. */
export function returnMetrics({ happened, censored }: Observed, curve: SurvivalCurve) {
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
