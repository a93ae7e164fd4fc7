import type { Metric } from '#shared/contract/insights.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { isTooSmall } from '#shared/i18n/insightSentences.ts';

/** A rate as a report shows it; all of it is null where it stands on too few, or on nobody. */
export interface ShownRate {
  value: number | null;
  n: number | null;
  denominator: number | null;
  /** Left out because of the small number. */
  hidden: boolean;
}

/** The rate, or nothing of it where its denominator is too small: n and denominator would give it away. */
export function shownRate(metric: Metric): ShownRate {
  if (isTooSmall(metric, smallestDenominator)) {
    return { value: null, n: null, denominator: null, hidden: true };
  }
  return { value: metric.value, n: metric.n, denominator: metric.denominator, hidden: false };
}

/** The share `part` has in `whole` as a report shows it. */
export function shownShare(part: number, whole: number): ShownRate {
  return shownRate({ value: whole === 0 ? null : part / whole, n: part, denominator: whole });
}
