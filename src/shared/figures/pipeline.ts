import type { Figure } from '../contract/figures.ts';
import { behindOf } from './behindMarks.ts';
import { besideMetric } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { shareOf, wordsOf } from './wording.ts';

/** How the opportunities of the period stand, in the order in which they are stacked. */
const results = [
  { part: 'returned', outcome: 'returned' },
  { part: 'open', outcome: null },
  { part: 'notNow', outcome: 'notNow' },
  { part: 'declined', outcome: 'declined' },
] as const;

/** What became of the opportunities of each form of partnership. */
export function pipeline(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const forms = insights.pipeline.map((numbers) => ({
    ...numbers,
    label: t(`vocabulary:partnershipForm.${numbers.form}`),
  }));
  return {
    id: 'pipeline',
    title: t('figures:title.pipeline'),
    sentence: sentenceOf(source),
    chart: forms.every(({ opened }) => opened === 0)
      ? null
      : {
          kind: 'grouped',
          valueLabel: t('figures:column.opportunities'),
          stacked: true,
          series: results.map(({ part }) => t(`figures:pipeline.${part}`)),
          groups: forms.map((numbers) => ({
            label: numbers.label,
            values: results.map(({ part }) => numbers[part]),
            behind: results.map(({ part, outcome }) =>
              behindOf(numbers[part], { figure: 'pipelineResults', form: numbers.form, outcome }, source),
            ),
          })),
        },
    table: table(
      [
        [t('figures:column.form'), 'text'],
        [t('figures:column.opened'), 'count'],
        ...results.map(({ part }) => [t(`figures:pipeline.${part}`), 'count'] as const),
        [t('figures:pipeline.share'), 'rate'],
      ],
      forms.map((numbers) => [
        numbers.label,
        numbers.opened,
        ...results.map(({ part }) => numbers[part]),
        shareOf(numbers.returned, numbers.returned + numbers.notNow + numbers.declined, wording),
      ]),
    ),
    definitions: definitionsOf(['opportunitiesOpened', 'opportunitiesPartnered'], wording),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, date } = wording.formats;
  const opened = insights.metrics.opportunitiesOpened;
  const days = { from: date(insights.from), to: date(insights.to) };
  if (opened.n === 0) return t('figures:sentence.pipelineEmpty', days);
  const sentence = t('figures:sentence.pipeline', {
    ...days,
    count: opened.n,
    opened: number(opened.n),
    returned: number(insights.pipeline.reduce((sum, { returned }) => sum + returned, 0)),
    open: number(insights.pipeline.reduce((sum, { open }) => sum + open, 0)),
  });
  return besideMetric(
    sentence,
    'opportunitiesOpened',
    source,
    t('figures:sentence.pipelineBeside', {
      opened: number(source.compared?.insights.metrics.opportunitiesOpened.n ?? 0),
    }),
  );
}
