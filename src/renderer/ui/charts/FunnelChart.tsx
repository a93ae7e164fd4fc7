import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useFormat } from '../format/FormatProvider.tsx';
import { BarLabels } from './BarLabels.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, fromZero, sized } from './chartParts.ts';

interface FunnelChartProps extends ChartSize {
  readonly stages: readonly { readonly label: string; readonly value: number }[];
  /** The fewest people over whom a share may be named; reports leave smaller ones out. */
  readonly smallest?: number;
  /** What is counted. The stages of opportunities have names of the readers' own, which fit into no sentence. */
  readonly of?: 'people' | 'opportunities';
}

const rowHeight = 40;

/** How many get from stage to stage: a bar per stage, with its number and what share of the stage before it is. */
export function FunnelChart({ stages, smallest = 1, of = 'people', width }: FunnelChartProps) {
  const { t } = useTranslation('charts');
  const stageWords = useStageWords(stages, smallest, of);
  const rows = stages.map((stage, index) => ({ ...stage, words: stageWords[index] ?? '' }));
  const reading = rows
    .map(({ label, words }) => t('reading.part', { label, words }))
    .join(t('reading.separator'));
  return (
    <div role="img" aria-label={reading}>
      <BarChart
        {...sized({ width }, rowHeight * rows.length)}
        data={rows}
        layout="vertical"
        margin={{ top: 0, right: 168, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        barCategoryGap={8}
      >
        <XAxis type="number" hide domain={fromZero} />
        <YAxis
          type="category"
          dataKey="label"
          width={96}
          tick={axisText}
          tickLine={false}
          axisLine={axisLine}
          interval={0}
        />
        <Bar
          dataKey="value"
          fill={chartColour(0)}
          radius={[0, 3, 3, 0]}
          minPointSize={(value) => (Number(value) > 0 ? 2 : 0)}
          isAnimationActive={false}
        />
        <BarLabels bars={rows} place="beside" />
      </BarChart>
    </div>
  );
}

/** What stands beside each bar: "312 · 25.9% of joined". */
function useStageWords(
  stages: FunnelChartProps['stages'],
  smallest: number,
  of: 'people' | 'opportunities',
): string[] {
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
