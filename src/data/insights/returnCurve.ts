import type { NetworkInsights } from '#shared/contract/insights.ts';
import { bandOf, type Observed, type Step, type SurvivalCurve } from '#shared/domain/metrics/kaplanMeier.ts';

/** Points a year, and the years they go on for at most. */
const pointsAYear = 12;
const mostYears = 10;

/** Before anybody has come back. */
const nobodyYet: Step = { time: 0, surviving: 1, atRisk: 0, spread: 0 };

/**
 * The share that has come back by so many years after leaving, a twelfth of a year apart, as far as anybody was watched. See
 * "Return curve" in docs/metrics.md. The observed are in order, as the reckoning of their curve leaves them.
 */
export function returnCurveOf(
  { happened, censored }: Observed,
  { steps, watched }: SurvivalCurve,
): NetworkInsights['returnCurve'] {
  const leavers = happened.length + censored.length;
  const last = leavers === 0 ? -1 : Math.floor(Math.min(watched, mostYears) * pointsAYear);
  let reached = 0;
  let back = 0;
  let unknown = 0;
  const points = Array.from({ length: last + 1 }, (_, twelfths) => {
    const years = twelfths / pointsAYear;
    while ((steps[reached]?.time ?? Number.POSITIVE_INFINITY) <= years) reached += 1;
    // Both are in order; who was watched for exactly that long still was.
    while (back < happened.length && (happened[back] ?? 0) < years) back += 1;
    while (unknown < censored.length && (censored[unknown] ?? 0) < years) unknown += 1;
    const step = steps[reached - 1] ?? nobodyYet;
    const { low, high } = bandOf(step);
    return {
      years,
      share: 1 - step.surviving,
      ...{ low: 1 - high, high: 1 - low },
      atRisk: leavers - back - unknown,
    };
  });
  return { leavers, returned: happened.length, points };
}
