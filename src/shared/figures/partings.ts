import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { behindOf } from './behindMarks.ts';
import { besideMetric } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { metricWords } from './metricWords.ts';
import { runLabel } from './runs.ts';
import { table } from './table.ts';
import { isTooSmall, shareOf, wordsOf } from './wording.ts';

type Run = NetworkInsights['partings'][number];

/** With how many leavers of each three months we parted well, and what they scored. */
export function partings(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const runs = insights.partings;
  const nobody = runs.every((run) => run.leavers === 0);
  return {
    id: 'partings',
    title: t('figures:title.partings'),
    sentence: sentenceOf(source),
    chart: nobody
      ? null
      : {
          kind: 'grouped',
          valueLabel: t('figures:column.leavers'),
          stacked: true,
          series: [t('figures:partings.good'), t('figures:partings.notGood')],
          groups: runs.map((run) => groupOf(run, source)),
        },
    table: table(
      [
        [t('figures:column.months'), 'text'],
        [t('figures:column.leavers'), 'count'],
        [t('figures:partings.good'), 'count'],
        [t('figures:partings.notGood'), 'count'],
        [t('insights:metric.goodPartingRate'), 'rate'],
        [t('figures:column.scores'), 'count'],
        [t('insights:metric.leaverEnps'), 'points'],
      ],
      runs.map((run) => {
        const rate = shareOf(run.good, run.leavers, wording);
        const enps = isTooSmall(run.enps, wording.smallest) ? null : run.enps.value;
        return [
          runLabel(run, wording),
          run.leavers,
          rate === null ? null : run.good,
          rate === null ? null : run.leavers - run.good,
          rate,
          isTooSmall(run.enps, wording.smallest) ? null : run.enps.n,
          enps,
        ];
      }),
    ),
    definitions: definitionsOf(['goodPartingRate', 'leaverEnps'], wording),
  };
}

function groupOf(run: Run, source: FigureSource) {
  const { from, to, leavers, good } = run;
  return {
    label: runLabel(run, source.wording),
    values: [good, leavers - good],
    behind: [
      behindOf(good, { figure: 'partings', from, to, part: 'good' }, source),
      behindOf(leavers - good, { figure: 'partings', from, to, part: 'notGood' }, source),
    ],
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const { goodPartingRate: rate, leaverEnps: enps } = insights.metrics;
  const leavers = rate.denominator ?? 0;
  if (rate.value === null || leavers === 0) {
    return t('figures:sentence.partingsEmpty', { from: date(insights.from), to: date(insights.to) });
  }
  if (isTooSmall(rate, wording.smallest)) {
    return t('figures:sentence.partingsFew', { smallest: wording.smallest });
  }
  const facts = {
    leavers: number(leavers),
    good: number(rate.n),
    rate: percent(rate.value),
  };
  const sentence =
    enps.value === null || isTooSmall(enps, wording.smallest)
      ? t('figures:sentence.partings', { ...facts, count: leavers })
      : t('figures:sentence.partingsScore', {
          ...facts,
          count: leavers,
          enps: metricWords('leaverEnps', insights, wording).value,
        });
  return besideMetric(sentence, 'goodPartingRate', source);
}
