import type { Metric } from '../../contract/insights.ts';

/** A plain count. */
export const countOf = (n: number): Metric => ({ value: n, n, denominator: null });

/** A rate with what it is made of; without a value where there is nobody to speak of. */
export const rateOf = (n: number, denominator: number): Metric & { denominator: number } => ({
  value: denominator === 0 ? null : n / denominator,
  n,
  denominator,
});
