import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { linkTo } from './behindMarks.ts';
import { besideMetric } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { isTooSmall, wordsOf } from './wording.ts';

type Curve = NetworkInsights['returnCurve'];

/** How many have come back by so many years after leaving. */
export function returns(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const points = shownPoints(insights.returnCurve, source);
  return {
    id: 'returns',
    title: t('figures:title.returns'),
    sentence: sentenceOf(source),
    chart:
      points.length < 2
        ? null
        : {
            kind: 'curve',
            valueLabel: t('figures:column.cameBack'),
            points: points.map(({ years, share, low, high }) => ({
              years,
              share,
              low,
              high,
              ...(years > 0 && linkTo(share > 0 ? 1 : 0, { figure: 'returns', years }, source)),
            })),
            compared: comparedCurve(source),
          },
    table: table(
      [
        [t('figures:column.yearsAfter'), 'years'],
        [t('figures:column.cameBack'), 'rate'],
        [t('figures:column.low'), 'rate'],
        [t('figures:column.high'), 'rate'],
        [t('figures:column.watched'), 'count'],
      ],
      points
        .filter(({ years }, index) => years > 0 && (Number.isInteger(years) || index === points.length - 1))
        .map(({ years, share, low, high, atRisk }) => [years, share, low, high, atRisk]),
    ),
    definitions: definitionsOf(['returnRate', 'medianYearsToReturn', 'returnBand'], wording),
  };
}

/** Nothing of a curve that stands on too few. */
const shownPoints = ({ leavers, points }: Curve, { wording }: FigureSource): Curve['points'] =>
  isTooSmall({ denominator: leavers }, wording.smallest) ? [] : points;

function comparedCurve(source: FigureSource) {
  const { compared } = source;
  if (compared === null) return null;
  const points = shownPoints(compared.insights.returnCurve, source);
  if (points.length < 2) return null;
  return { label: compared.label, points: points.map(({ years, share }) => ({ years, share })) };
}

/** The longest of these times that somebody has been away. */
const spans = [
  { metric: 'returnRate3Years', years: 3 },
  { metric: 'returnRate1Year', years: 1 },
] as const;

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const { metrics, returnCurve } = insights;
  const t = wordsOf(wording);
  const all = metrics.returnRate3Years.denominator ?? 0;
  if (all === 0) return t('figures:sentence.returnsEmpty');
  if (isTooSmall(metrics.returnRate3Years, wording.smallest)) {
    return t('figures:sentence.returnsFew', { smallest: wording.smallest });
  }
  const span = spans.find(({ metric }) => metrics[metric].value !== null);
  if (span === undefined) return t('figures:sentence.returnsUnknown');
  if (metrics.medianYearsToReturn.n === 0) return t('figures:sentence.returnsNone');
  const { percent } = wording.formats;
  const rate = percent(metrics[span.metric].value ?? 0);
  const point = returnCurve.points.find(({ years }) => years === span.years);
  const sentence =
    point === undefined || point.low === point.high
      ? t('figures:sentence.returns', { count: span.years, rate })
      : t('figures:sentence.returnsBand', {
          count: span.years,
          rate,
          low: percent(point.low),
          high: percent(point.high),
        });
  return besideMetric(sentence, span.metric, source);
}
