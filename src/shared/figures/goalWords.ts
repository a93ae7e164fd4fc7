import type { Goal } from '../contract/goals.ts';
import type { MetricName } from '../contract/insights.ts';
import { metricKinds } from '../domain/metrics/metricKinds.ts';
import type { FigureSource } from './figureSource.ts';
import { valueWords } from './valueWords.ts';
import { type Wording, wordsOf } from './wording.ts';

/** The goal of a number, if it has one. */
export const goalOf = (metric: MetricName, { goals }: FigureSource<unknown>): Goal | null =>
  goals.find((goal) => goal.metric === metric) ?? null;

/** 40.0% by 1 Apr 2027. */
export function goalWords({ metric, target, dueOn }: Goal, wording: Wording): string {
  return wordsOf(wording)('figures:goal.words', {
    value: valueWords(target, metricKinds[metric].unit, wording),
    on: wording.formats.date(dueOn),
  });
}

/** The goals of numbers that a chart draws, each under the label its mark or series has there. */
export function targetsOf(
  labels: readonly (readonly [metric: MetricName, label: string])[],
  source: FigureSource<unknown>,
): { label: string; value: number; on: Goal['dueOn'] }[] {
  return labels.flatMap(([metric, label]) => {
    const goal = goalOf(metric, source);
    return goal === null ? [] : [{ label, value: goal.target, on: goal.dueOn }];
  });
}
