import type { Figure } from '../contract/figures.ts';
import { behindOf } from './behindMarks.ts';
import { besideMetric } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { runLabel } from './runs.ts';
import { table } from './table.ts';
import { valueWords } from './valueWords.ts';
import { isTooSmall, shareOf, wordsOf } from './wording.ts';

/** How many voices were raised in each three months, and how many of them have an answer. */
export function voices(source: FigureSource): Figure {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const runs = insights.voices;
  return {
    id: 'voices',
    title: t('figures:title.voices'),
    sentence: sentenceOf(source),
    chart: runs.every(({ raised }) => raised === 0)
      ? null
      : {
          kind: 'grouped',
          valueLabel: t('figures:column.voices'),
          stacked: true,
          series: [t('figures:voices.answered'), t('figures:voices.waiting')],
          groups: runs.map((run) => ({
            label: runLabel(run, wording),
            values: [run.answered, run.raised - run.answered],
            behind: (['answered', 'waiting'] as const).map((part) =>
              behindOf(
                part === 'answered' ? run.answered : run.raised - run.answered,
                { figure: 'voices', from: run.from, to: run.to, part },
                source,
              ),
            ),
          })),
        },
    table: table(
      [
        [t('figures:column.months'), 'text'],
        [t('figures:voices.raised'), 'count'],
        [t('figures:voices.answered'), 'count'],
        [t('figures:voices.waiting'), 'count'],
        [t('insights:metric.voicesAnswered'), 'rate'],
      ],
      runs.map((run) => [
        runLabel(run, wording),
        run.raised,
        run.answered,
        run.raised - run.answered,
        shareOf(run.answered, run.raised, wording),
      ]),
    ),
    definitions: definitionsOf(['voicesRaised', 'voicesAnswered', 'medianDaysToAnswer'], wording),
  };
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { number, percent, date } = wording.formats;
  const { voicesAnswered: answered, medianDaysToAnswer: days } = insights.metrics;
  const raised = insights.metrics.voicesRaised.n;
  const period = { from: date(insights.from), to: date(insights.to) };
  if (raised === 0 || answered.value === null) return t('figures:sentence.voicesEmpty', period);
  if (isTooSmall(answered, wording.smallest)) {
    return t('figures:sentence.voicesFew', { smallest: wording.smallest });
  }
  const facts = {
    raised: number(raised),
    answered: number(answered.n),
    rate: percent(answered.value),
  };
  const sentence =
    days.value === null || isTooSmall(days, wording.smallest)
      ? t('figures:sentence.voices', { ...facts, count: raised })
      : t('figures:sentence.voicesDays', {
          ...facts,
          count: raised,
          days: valueWords(days.value, 'days', wording),
        });
  return besideMetric(sentence, 'voicesAnswered', source);
}
