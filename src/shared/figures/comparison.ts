import type { MetricName } from '../contract/insights.ts';
import { isReached } from '../domain/metrics/goalProgress.ts';
import type { FigureSource } from './figureSource.ts';
import { goalOf, goalWords } from './goalWords.ts';
import { metricWords } from './metricWords.ts';
import { wordsOf } from './wording.ts';

/** The sentence with what it is compared with behind it. */
export function beside(
  sentence: string,
  shown: string,
  { compared, wording }: FigureSource<unknown>,
): string {
  if (compared === null) return sentence;
  return wordsOf(wording)('figures:compared.sentence', { sentence, label: compared.label, shown });
}

/**
 * The sentence with the number it speaks of as it is in what it is compared with, in other words where a bare value could be
 * taken for another number, and as it is meant to become.
 */
export function besideMetric(
  sentence: string,
  metric: MetricName,
  source: FigureSource,
  words: string | null = null,
): string {
  const { compared, wording } = source;
  const value = compared === null ? '' : metricWords(metric, compared.insights, wording).value;
  return withGoal(beside(sentence, words ?? value, source), metric, source);
}

function withGoal(sentence: string, metric: MetricName, source: FigureSource): string {
  const goal = goalOf(metric, source);
  if (goal === null) return sentence;
  const words = { sentence, goal: goalWords(goal, source.wording) };
  return wordsOf(source.wording)(
    isReached(goal, source.insights.metrics[metric].value) ? 'figures:goal.reached' : 'figures:goal.sentence',
    words,
  );
}

/** The heading of a column with the other numbers. */
export function comparedHeading(heading: string, { compared, wording }: FigureSource<unknown>): string {
  if (compared === null) return heading;
  return wordsOf(wording)('figures:compared.heading', { heading, label: compared.label });
}
