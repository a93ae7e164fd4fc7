import type { ChartOf, Figure } from '../contract/figures.ts';
import { type MetricName, metricName } from '../contract/insights.ts';
import { goalProgress } from '../domain/metrics/goalProgress.ts';
import { isRate } from '../domain/metrics/metricKinds.ts';
import { linkTo } from './behindMarks.ts';
import { comparedHeading } from './comparison.ts';
import { definitionOfMetric, definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { goalOf, goalWords } from './goalWords.ts';
import { metricWords } from './metricWords.ts';
import { networkSentence } from './networkSentence.ts';
import { table } from './table.ts';
import { isTooSmall, wordsOf } from './wording.ts';

/** The numbers of the network in words, all of them or those named. */
export function numbers(source: FigureSource, names: readonly MetricName[] = metricName.options): Figure {
  const t = wordsOf(source.wording);
  const all = names.map((name) => numberOf(name, source));
  const other =
    source.compared === null ? [] : ([[comparedHeading(t('figures:column.value'), source), 'text']] as const);
  return {
    id: 'numbers',
    title: t('figures:title.numbers'),
    sentence: networkSentence(source),
    chart: { kind: 'numbers', numbers: all },
    table: table(
      [
        [t('figures:column.number'), 'text'],
        [t('figures:column.value'), 'text'],
        [t('figures:column.n'), 'count'],
        [t('figures:column.of'), 'count'],
        [t('figures:column.ofWhom'), 'text'],
        ...other,
      ],
      all.map(({ metric, label, value }) => {
        const { n, denominator } = source.insights.metrics[metric];
        const hidden = isTooSmall(source.insights.metrics[metric], source.wording.smallest);
        const over = hidden || !isRate(metric) ? null : t(`insights:over.${metric}`);
        return [
          label,
          value,
          // That of a mean is the sum of the scores.
          hidden || metric === 'eventScore' ? null : n,
          hidden ? null : denominator,
          over,
          ...(source.compared === null
            ? []
            : [metricWords(metric, source.compared.insights, source.wording).value]),
        ];
      }),
    ),
    definitions: definitionsOf(names.map(definitionOfMetric), source.wording),
  };
}

type NumberInWords = ChartOf<'numbers'>['numbers'][number];

/** One number with what it is compared with and the way to its goal. */
export function numberOf(metric: MetricName, source: FigureSource): NumberInWords {
  const { insights, wording } = source;
  const goal = goalOf(metric, source);
  const { n, value, denominator } = insights.metrics[metric];
  const hidden = isTooSmall({ denominator }, wording.smallest);
  return {
    metric,
    label: wordsOf(wording)(`insights:metric.${metric}`),
    ...metricWords(metric, insights, wording),
    compared: comparedWords(metric, source),
    progress: goal === null || hidden ? null : goalProgress(goal, value),
    goal: goal === null ? null : goalWords(goal, wording),
    ...linkTo(n, { figure: 'metric', metric }, source),
  };
}

function comparedWords(metric: MetricName, { compared, wording }: FigureSource): string | null {
  if (compared === null) return null;
  return wordsOf(wording)('figures:compared.number', {
    label: compared.label,
    value: metricWords(metric, compared.insights, wording).value,
  });
}
