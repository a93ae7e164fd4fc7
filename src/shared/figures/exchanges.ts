import type { Figure } from '../contract/figures.ts';
import type { ExchangeAct, Party } from '../domain/vocabulary.ts';
import { behindOf } from './behindMarks.ts';
import { beside } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { wordsOf } from './wording.ts';

/** The four columns, each with whose it is. */
const sides = [
  { name: 'alumniGave', party: 'alumnus', act: 'gave' },
  { name: 'companyGave', party: 'company', act: 'gave' },
  { name: 'alumniAsked', party: 'alumnus', act: 'asked' },
  { name: 'companyAsked', party: 'company', act: 'asked' },
] as const satisfies readonly { name: string; party: Party; act: ExchangeAct }[];

/** Who gave and who asked how often, by year. */
export function exchanges(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const years = insights.exchanges;
  const series = sides.map(({ name }) => t(`insights:metric.${name}`));
  return {
    id: 'exchanges',
    title: t('figures:title.exchanges'),
    sentence: sentenceOf(source),
    chart: years.every((year) => sides.every(({ name }) => year[name] === 0))
      ? null
      : {
          kind: 'grouped',
          valueLabel: t('figures:column.times'),
          stacked: false,
          series,
          groups: years.map((entry) => ({
            label: wording.formats.year(entry.year),
            values: sides.map(({ name }) => entry[name]),
            behind: sides.map(({ name, party, act }) =>
              behindOf(entry[name], { figure: 'exchanges', year: entry.year, party, act }, source),
            ),
          })),
        },
    table: table(
      [[t('figures:column.year'), 'text'], ...series.map((heading) => [heading, 'count'] as const)],
      years.map((entry) => [wording.formats.year(entry.year), ...sides.map(({ name }) => entry[name])]),
    ),
    definitions: definitionsOf(['exchanges', 'contributing'], wording),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { number, date } = wording.formats;
  const { alumniGave, companyGave, alumniAsked, companyAsked } = insights.metrics;
  const days = { from: date(insights.from), to: date(insights.to) };
  if ([alumniGave, companyGave, alumniAsked, companyAsked].every(({ n }) => n === 0)) {
    return t('figures:sentence.exchangesEmpty', days);
  }
  const sentence = t('figures:sentence.exchanges', {
    ...days,
    theyGave: number(alumniGave.n),
    weGave: number(companyGave.n),
    theyAsked: number(alumniAsked.n),
    weAsked: number(companyAsked.n),
  });
  if (compared === null) return sentence;
  const other = compared.insights.metrics;
  const shown = t('figures:sentence.exchangesBeside', {
    theyGave: number(other.alumniGave.n),
    weGave: number(other.companyGave.n),
  });
  return beside(sentence, shown, source);
}
