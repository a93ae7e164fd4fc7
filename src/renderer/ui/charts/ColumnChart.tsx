import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useFormat } from '../format/FormatProvider.tsx';
import { BarLabels } from './BarLabels.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, fromZero, sized } from './chartParts.ts';

interface ColumnChartProps extends ChartSize {
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  /** What the columns count, for who listens to the chart. */
  readonly valueLabel: string;
  readonly height?: number;
}

/** Above this many columns, numbers over each of them run into one another. */
const mostLabelled = 24;

/** Columns side by side, each with its number over it. */
export function ColumnChart({ bars, valueLabel, height = 240, width }: ColumnChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const rows = bars.map((bar) => ({ ...bar, words: format.number(bar.value) }));
  const parts = rows.map(({ label, words }) => t('reading.part', { label, words }));
  const reading = t('reading.whole', { subject: valueLabel, parts: parts.join(t('reading.separator')) });
  return (
    <div role="img" aria-label={reading}>
      <BarChart
        {...sized({ width }, height)}
        data={rows}
        margin={{ top: 24, right: 4, bottom: 0, left: 4 }}
        accessibilityLayer={false}
        barCategoryGap="22%"
      >
        <XAxis
          dataKey="label"
          tick={axisText}
          tickLine={false}
          axisLine={axisLine}
          interval="equidistantPreserveStart"
          minTickGap={8}
        />
        <YAxis hide domain={fromZero} />
        <Bar
          dataKey="value"
          fill={chartColour(0)}
          radius={[3, 3, 0, 0]}
          maxBarSize={48}
          minPointSize={(value) => (Number(value) > 0 ? 2 : 0)}
          isAnimationActive={false}
        />
        {rows.length <= mostLabelled && <BarLabels bars={rows} place="over" />}
      </BarChart>
    </div>
  );
}
