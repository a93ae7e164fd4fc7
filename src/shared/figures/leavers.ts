import type { Figure } from '../contract/figures.ts';
import { linkTo } from './behindMarks.ts';
import { besideMetric, comparedHeading } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { wordsOf } from './wording.ts';

/** How many left in each year. */
export function leavers(source: FigureSource): Figure {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const years = insights.leaversPerYear.map(({ year, leavers: people }) => ({
    year,
    label: wording.formats.year(year),
    value: people,
    other: compared?.insights.leaversPerYear.find((other) => other.year === year)?.leavers ?? 0,
  }));
  return {
    id: 'leavers',
    title: t('figures:title.leavers'),
    sentence: sentenceOf(source),
    chart: years.every(({ value }) => value === 0)
      ? null
      : {
          kind: 'bars',
          valueLabel: t('figures:column.leavers'),
          unit: 'count',
          lying: false,
          bars: years.map(({ year, label, value, other }) => ({
            label,
            value,
            ...linkTo(value, { figure: 'leavers', year }, source),
            ...(compared !== null && { compared: other }),
          })),
          targets: [],
          ...(compared !== null && { comparedLabel: compared.label }),
        },
    table: table(
      [
        [t('figures:column.year'), 'text'],
        [t('figures:column.leavers'), 'count'],
        ...(compared === null
          ? []
          : ([[comparedHeading(t('figures:column.leavers'), source), 'count']] as const)),
      ],
      years.map(({ label, value, other }) => [label, value, ...(compared === null ? [] : [other])]),
    ),
    definitions: definitionsOf(['leavers'], wording),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, year, date } = wording.formats;
  // Of two years with as many, the later one.
  const most = insights.leaversPerYear.reduce(
    (best, entry) => (entry.leavers >= best.leavers ? entry : best),
    {
      year: 0,
      leavers: 0,
    },
  );
  if (most.leavers === 0) return t('figures:sentence.leaversEmpty');
  const sentence = t('figures:sentence.leavers', {
    count: insights.metrics.leavers.n,
    leavers: number(insights.metrics.leavers.n),
    year: year(most.year),
    most: number(most.leavers),
    from: date(insights.from),
    to: date(insights.to),
  });
  return besideMetric(
    sentence,
    'leavers',
    source,
    t('figures:sentence.leaversBeside', {
      leavers: number(source.compared?.insights.metrics.leavers.n ?? 0),
    }),
  );
}
