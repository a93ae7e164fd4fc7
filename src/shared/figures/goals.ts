import type { Figure } from '../contract/figures.ts';
import type { Goal } from '../contract/goals.ts';
import { isReached } from '../domain/metrics/goalProgress.ts';
import { definitionOfMetric, definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { goalWords } from './goalWords.ts';
import { numberOf } from './numbers.ts';
import { table } from './table.ts';
import { isTooSmall, wordsOf } from './wording.ts';

/** How far we are with what we set out to reach, the earliest due first. */
export function goals(source: FigureSource): Figure {
  const { wording } = source;
  const t = wordsOf(wording);
  const set = source.goals.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const all = set.map((goal) => ({ goal, number: numberOf(goal.metric, source) }));
  return {
    id: 'goals',
    title: t('figures:title.goals'),
    sentence: sentenceOf(set, source),
    chart: all.length === 0 ? null : { kind: 'numbers', numbers: all.map(({ number }) => number) },
    table: table(
      [
        [t('figures:column.number'), 'text'],
        [t('figures:column.value'), 'text'],
        [t('figures:column.goal'), 'text'],
        [t('figures:column.due'), 'date'],
        [t('figures:column.progress'), 'rate'],
      ],
      all.map(({ goal, number: { label, value, progress, goal: words } }) => [
        label,
        value,
        words,
        goal.dueOn,
        progress,
      ]),
    ),
    definitions: definitionsOf(['goal', ...set.map(({ metric }) => definitionOfMetric(metric))], wording),
  };
}

function sentenceOf(set: readonly Goal[], { insights, wording }: FigureSource): string {
  const t = wordsOf(wording);
  const { number } = wording.formats;
  if (set.length === 0) return t('figures:sentence.goalsNone');
  const open = set.filter((goal) => {
    const metric = insights.metrics[goal.metric];
    return isTooSmall(metric, wording.smallest) || !isReached(goal, metric.value);
  });
  const next = open.find(({ dueOn }) => dueOn >= insights.on) ?? open[0];
  if (next === undefined)
    return t('figures:sentence.goalsReached', { count: set.length, all: number(set.length) });
  return t('figures:sentence.goals', {
    count: set.length,
    all: number(set.length),
    reached: number(set.length - open.length),
    name: t(`insights:metric.${next.metric}`),
    goal: goalWords(next, wording),
  });
}
