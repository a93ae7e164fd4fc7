import type { Figure } from '../contract/figures.ts';
import type { NetworkInsights } from '../contract/insights.ts';
import { behindOf } from './behindMarks.ts';
import { beside } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { table } from './table.ts';
import { shareOf, type Wording, wordsOf } from './wording.ts';

/** How open alumni are to coming back, over two years. */
export function openness(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { days, states } = insights.openness;
  const series = states.map(({ openness: state, people }) => ({
    state,
    people,
    label: t(`vocabulary:openness.${state}`),
  }));
  return {
    id: 'openness',
    title: t('figures:title.openness'),
    sentence: sentenceOf(source),
    chart: series.some(({ people }) => people.some((count) => count > 0))
      ? {
          kind: 'grouped',
          valueLabel: t('insights:metric.alumni'),
          stacked: true,
          series: series.map(({ label }) => label),
          groups: days.map((on, day) => ({
            label: wording.formats.shortMonth(on),
            values: series.map(({ people }) => people[day] ?? 0),
            behind: series.map(({ state, people }) =>
              behindOf(people[day] ?? 0, { figure: 'openness', on, openness: state }, source),
            ),
          })),
        }
      : null,
    table: table(
      [
        [t('figures:column.day'), 'text'],
        ...series.map(({ label }) => [label, 'count'] as const),
        [t('figures:openness.open'), 'rate'],
      ],
      days.map((on, day) => [
        wording.formats.shortMonth(on),
        ...series.map(({ people }) => people[day] ?? 0),
        openShare(insights, day, wording),
      ]),
    ),
    definitions: definitionsOf(['openness'], wording),
  };
}

/** How many are open to it or look for it on one of the days, and how many alumni there are. */
function openOn({ openness: { states } }: NetworkInsights, day: number) {
  const countOf = (state: (typeof states)[number]) => state.people.at(day) ?? 0;
  const sum = (of: typeof states) => of.reduce((total, state) => total + countOf(state), 0);
  return {
    open: sum(states.filter(({ openness: state }) => state === 'open' || state === 'active')),
    alumni: sum(states),
  };
}

function openShare(insights: NetworkInsights, day: number, wording: Wording): number | null {
  const { open, alumni } = openOn(insights, day);
  return shareOf(open, alumni, wording);
}

function sentenceOf(source: FigureSource): string {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { number, percent } = wording.formats;
  const { open, alumni } = openOn(insights, -1);
  if (alumni === 0) return t('figures:sentence.opennessEmpty');
  if (alumni < wording.smallest) return t('figures:sentence.opennessFew', { smallest: wording.smallest });
  const sentence = t('figures:sentence.openness', {
    count: alumni,
    alumni: number(alumni),
    open: number(open),
    rate: percent(open / alumni),
  });
  const other = compared === null ? null : openShare(compared.insights, -1, wording);
  return other === null ? sentence : beside(sentence, percent(other), source);
}
