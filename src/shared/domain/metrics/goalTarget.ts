import type { ValueUnit } from '../../contract/figures.ts';
import type { MetricName } from '../../contract/insights.ts';
import { metricKinds } from './metricKinds.ts';

/** What a goal may aim at, ends included. */
const ranges: Readonly<Record<ValueUnit, readonly [least: number, most: number]>> = {
  count: [0, 1_000_000_000],
  rate: [0, 10],
  points: [-100, 100],
  score: [1, 5],
  days: [0, 10_000],
  years: [0, 100],
};

/** What may be aimed at, as the number is counted. */
export const targetRange = (metric: MetricName): readonly [least: number, most: number] =>
  ranges[metricKinds[metric].unit];

/** Whether the number could be that. */
export function isTargetOf(metric: MetricName, target: number): boolean {
  const [least, most] = targetRange(metric);
  if (target < least || target > most) return false;
  return metricKinds[metric].unit !== 'count' || Number.isInteger(target);
}
