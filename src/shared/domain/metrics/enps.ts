import type { Metric } from '../../contract/insights.ts';

/**
 * The eNPS in points, -100 to 100: the share of scores of 9 and 10 minus that of 0 to 6. Without a value where nobody
 * gave a score; n and denominator are the number of scores.
 */
export function enpsOf(scores: readonly number[]): Metric {
  const n = scores.length;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return { value: n === 0 ? null : (100 * (promoters - detractors)) / n, n, denominator: n };
}
