import { useTranslation } from 'react-i18next';
import type { ChartOf } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import type { OpensBehind } from './ChartFrame.tsx';
import type { ChartSize } from './chartParts.ts';
import { LyingBars } from './LyingBars.tsx';

type Stage = ChartOf<'funnel'>['stages'][number];

interface FunnelChartProps extends ChartSize, OpensBehind {
  readonly stages: readonly Stage[];
  readonly targets?: ChartOf<'funnel'>['targets'];
  /** What its stages are compared with. */
  readonly comparedLabel?: string | undefined;
  /** What the chart is about, for who listens. */
  readonly subject?: string;
  /** The fewest people over whom a share may be named; reports leave smaller ones out. */
  readonly smallest?: number;
  /** What is counted. The stages of opportunities have names of the readers' own, which fit into no sentence. */
  readonly of?: 'people' | 'opportunities';
}

/** How many get from stage to stage: a bar per stage, with its number and what share of the stage before it is. */
export function FunnelChart(props: FunnelChartProps) {
  const { stages, targets = [], smallest = 1, of = 'people', subject = '', ...rest } = props;
  const stageWords = useStageWords(stages, smallest, of);
  return (
    <LyingBars
      bars={stages.map((stage, index) => ({ ...stage, words: stageWords[index] ?? '' }))}
      targets={targets}
      unit="count"
      subject={subject}
      rowHeight={40}
      {...rest}
    />
  );
}

/** What stands beside each bar: "312 · 25.9% of joined". */
function useStageWords(stages: readonly Stage[], smallest: number, of: 'people' | 'opportunities'): string[] {
  const { t, i18n } = useTranslation('charts');
  const format = useFormat();
  return stages.map(({ value }, index) => {
    const people = format.number(value);
    const before = stages[index - 1];
    if (of === 'opportunities') {
      if (before === undefined || before.value === 0) return t('funnel.opportunities', { shown: people });
      return t('funnel.opportunitiesShare', { shown: people, rate: format.percent(value / before.value) });
    }
    if (before === undefined || before.value === 0) return t('funnel.people', { people });
    if (before.value < smallest) return t('funnel.tooFew', { people, smallest });
    // More than before can come through when people were invited who can't be reached any more.
    if (value > before.value) return t('funnel.people', { people });
    const stage = before.label.toLocaleLowerCase(i18n.language);
    return t('funnel.share', { people, rate: format.percent(value / before.value), stage });
  });
}
