import type { Figure } from '../contract/figures.ts';
import type { MetricName, NetworkInsights } from '../contract/insights.ts';
import { linkTo } from './behindMarks.ts';
import { beside, comparedHeading } from './comparison.ts';
import { definitionsOf } from './definitions.ts';
import type { FigureSource } from './figureSource.ts';
import { targetsOf } from './goalWords.ts';
import { table } from './table.ts';
import { shareOf, wordsOf } from './wording.ts';

const metricOf = (stage: 'leavers' | Exclude<MetricName, 'leavers'>): MetricName =>
  stage === 'leavers' ? 'alumni' : stage;

/** The part of the numbers that the funnel is made of. */
interface FunnelNumbers extends Pick<NetworkInsights, 'funnel'> {
  readonly metrics: Pick<NetworkInsights['metrics'], 'alumni' | 'reachable' | 'joined'>;
}

/** From the leavers to who gives something. */
export function funnel(source: FigureSource<FunnelNumbers>): Figure {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const stages = insights.funnel.map(({ stage, people }, index) => ({
    stage,
    label: t(`insights:stage.${stage}`),
    value: people,
    before: insights.funnel[index - 1]?.people ?? null,
    compared: compared?.insights.funnel.find((other) => other.stage === stage)?.people ?? null,
  }));
  const nobody = stages.every(({ value }) => value === 0);
  return {
    id: 'funnel',
    title: t('figures:title.funnel'),
    sentence: sentenceOf(source),
    chart: nobody
      ? null
      : {
          kind: 'funnel',
          stages: stages.map(({ stage, label, value, compared: other }) => ({
            label,
            value,
            ...linkTo(value, { figure: 'funnel', stage }, source),
            ...(compared !== null && { compared: other }),
          })),
          targets: targetsOf(
            stages.map(({ stage, label }) => [metricOf(stage), label] as const),
            source,
          ),
          ...(compared !== null && { comparedLabel: compared.label }),
        },
    table: table(
      [
        [t('figures:column.stage'), 'text'],
        [t('figures:column.people'), 'count'],
        [t('figures:column.ofPrevious'), 'rate'],
        ...(compared === null
          ? []
          : ([[comparedHeading(t('figures:column.people'), source), 'count']] as const)),
      ],
      stages.map(({ label, value, before, compared: other }) => [
        label,
        value,
        // Some who were invited can't be reached any more: a stage may hold more than the one before, and is no share of it.
        before === null || value > before ? null : shareOf(value, before, wording),
        ...(compared === null ? [] : [other]),
      ]),
    ),
    definitions: definitionsOf(
      ['alumni', 'reachable', 'invited', 'joined', 'active', 'contributing'],
      wording,
    ),
  };
}

function sentenceOf(source: FigureSource<FunnelNumbers>): string {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { number } = wording.formats;
  const { alumni, reachable, joined } = insights.metrics;
  if (alumni.n === 0) return t('figures:sentence.funnelEmpty');
  const leavers = number(alumni.n);
  const sentence =
    reachable.n === 0 && joined.n === 0
      ? t('figures:sentence.funnelUnreachable', { count: alumni.n, leavers })
      : t('figures:sentence.funnel', {
          count: alumni.n,
          leavers,
          reachable: number(reachable.n),
          joined: number(joined.n),
        });
  if (compared === null) return sentence;
  const other = compared.insights.metrics;
  const shown = t('figures:sentence.funnelBeside', {
    leavers: number(other.alumni.n),
    reachable: number(other.reachable.n),
    joined: number(other.joined.n),
  });
  return beside(sentence, shown, source);
}
