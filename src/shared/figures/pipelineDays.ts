import type { Figure } from '../contract/figures.ts';
import { linkTo } from './behindMarks.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { stageName } from './stageName.ts';
import { table } from './table.ts';
import { valueWords } from './valueWords.ts';
import { shareOf, wordsOf } from './wording.ts';

/** How far opportunities came, and how long they stayed in each stage. */
export function pipelineDays(source: FigureSource): Figure {
  const { wording } = source;
  const t = wordsOf(wording);
  const stages = stagesOf(source);
  const timed = stages.flatMap(({ medianDays, ...stage }) =>
    medianDays === null ? [] : [{ ...stage, medianDays }],
  );
  return {
    id: 'pipelineDays',
    title: t('figures:title.pipelineDays'),
    sentence: sentenceOf(source),
    chart:
      timed.length === 0
        ? null
        : {
            kind: 'bars',
            valueLabel: t('figures:column.medianDays'),
            unit: 'days',
            lying: true,
            bars: timed.map(({ form, words, stageId, came, medianDays }) => ({
              label: words,
              value: medianDays,
              ...linkTo(came, { figure: 'pipeline', form, stageId, part: 'came' }, source),
            })),
            targets: [],
          },
    table: table(
      [
        [t('figures:column.stage'), 'text'],
        [t('figures:pipeline.came'), 'count'],
        [t('figures:pipeline.wentOn'), 'count'],
        [t('figures:pipeline.shareWentOn'), 'rate'],
        [t('figures:column.medianDays'), 'days'],
      ],
      stages.map(({ words, came, wentOn, medianDays }) => [
        words,
        came,
        wentOn,
        shareOf(wentOn, came, wording),
        medianDays,
      ]),
    ),
    definitions: definitionsOf(['pipelineStages'], wording),
  };
}

/** The stages anything came to, form by form in their order. */
function stagesOf({ insights, wording }: FigureSource) {
  const t = wordsOf(wording);
  return insights.pipeline.flatMap(({ form, stages }) =>
    stages
      .filter(({ came }) => came > 0)
      .map((stage) => ({
        ...stage,
        form,
        words: t('figures:pipeline.stageOf', {
          form: t(`vocabulary:partnershipForm.${form}`),
          stage: stageName(stage, wording),
        }),
      })),
  );
}

function sentenceOf(source: FigureSource): string {
  const { insights, wording } = source;
  const t = wordsOf(wording);
  const { date } = wording.formats;
  const stages = stagesOf(source);
  if (stages.length === 0) {
    return t('figures:sentence.pipelineEmpty', { from: date(insights.from), to: date(insights.to) });
  }
  const longest = stages.reduce((best, stage) =>
    (stage.medianDays ?? -1) > (best.medianDays ?? -1) ? stage : best,
  );
  if (longest.medianDays === null) return t('figures:sentence.pipelineDaysNone');
  return t('figures:sentence.pipelineDays', {
    stage: longest.words,
    days: valueWords(longest.medianDays, 'days', wording),
  });
}
