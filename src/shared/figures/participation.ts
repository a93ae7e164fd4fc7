import type { ChartOf, Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { behindOf } from './behindMarks.ts';
import { besideMetric, comparedHeading } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { targetsOf } from './goalWords.ts';
import { table } from './table.ts';
import { isTooSmall, shareOf, wordsOf } from './wording.ts';

type Point = NetworkInsights['participation'][number];

/** How many had joined and how many of them took part, month by month; beside something else, the rates of both. */
export function participation(source: FigureSource): Figure {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const points = insights.participation.map((point, index) => ({
    ...point,
    rate: shareOf(point.active, point.joined, wording),
    other: otherRate(index, source),
  }));
  const nobody = points.every(({ joined, other }) => joined === 0 && other === null);
  return {
    id: 'participation',
    title: t('figures:title.participation'),
    sentence: sentenceOf(source),
    chart: nobody ? null : compared === null ? counts(source) : rates(points, source),
    table: table(
      [
        [t('figures:column.day'), 'date'],
        [t('figures:column.joined'), 'count'],
        [t('figures:column.active'), 'count'],
        [t('insights:metric.participationRate'), 'rate'],
        ...(compared === null
          ? []
          : ([[comparedHeading(t('insights:metric.participationRate'), source), 'rate']] as const)),
        [t('figures:column.interactions'), 'count'],
      ],
      points.map(({ on, joined, active, rate, other, interactions }) => [
        on,
        joined,
        active,
        rate,
        ...(compared === null ? [] : [other]),
        interactions,
      ]),
    ),
    definitions: definitionsOf(['joined', 'active', 'dormant', 'returning', 'participationRate'], wording),
  };
}

function counts(source: FigureSource): ChartOf<'lines'> {
  const t = wordsOf(source.wording);
  const labels = { joined: t('figures:column.joined'), active: t('figures:column.active') };
  return {
    kind: 'lines',
    unit: 'count',
    series: [
      { label: labels.joined, compared: false },
      { label: labels.active, compared: false },
    ],
    points: source.insights.participation.map(({ on, joined, active }) => ({
      on,
      values: [joined, active],
      behind: [
        behindOf(joined, { figure: 'participation', on, part: 'joined' }, source),
        behindOf(active, { figure: 'participation', on, part: 'active' }, source),
      ],
    })),
    targets: targetsOf(
      [
        ['joined', labels.joined],
        ['active', labels.active],
      ],
      source,
    ),
  };
}

function rates(
  points: readonly (Point & { rate: number | null; other: number | null })[],
  source: FigureSource,
): ChartOf<'lines'> {
  const label = wordsOf(source.wording)('insights:metric.participationRate');
  return {
    kind: 'lines',
    unit: 'rate',
    series: [
      { label, compared: false },
      { label: source.compared?.label ?? '', compared: true },
    ],
    points: points.map(({ on, active, rate, other }) => ({
      on,
      values: [rate, other],
      behind: [
        rate === null ? null : behindOf(active, { figure: 'participation', on, part: 'active' }, source),
        null,
      ],
    })),
    targets: targetsOf([['participationRate', label]], source),
  };
}

/** The rate of the month in the same place, counted from the last one. */
function otherRate(index: number, { insights, compared, wording }: FigureSource): number | null {
  const others = compared?.insights.participation ?? [];
  const other = others[others.length - insights.participation.length + index];
  return other === undefined ? null : shareOf(other.active, other.joined, wording);
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const { participationRate: rate, joined, active } = insights.metrics;
  if (joined.n === 0 || rate.value === null) return t('figures:sentence.participationEmpty');
  if (isTooSmall(rate, wording.smallest)) {
    return t('figures:sentence.participationFew', { smallest: wording.smallest });
  }
  const sentence = t('figures:sentence.participation', {
    count: joined.n,
    joined: number(joined.n),
    active: number(active.n),
    rate: percent(rate.value),
    on: date(insights.on),
  });
  return besideMetric(sentence, 'participationRate', source);
}
