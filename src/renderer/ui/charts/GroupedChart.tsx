import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useFormat } from '../format/FormatProvider.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, sized } from './chartParts.ts';
import classes from './ShareChart.module.css';

interface GroupedChartProps extends ChartSize {
  /** What the columns of each group are, in their order. */
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** What the chart is about, for who listens to it. */
  readonly label: string;
  readonly height?: number;
}

/** Several columns for each group, such as a year, side by side; each series is named below with its sum. */
export function GroupedChart({ series, groups, label, height = 220, width }: GroupedChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const sums = series.map((_, index) => groups.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const parts = groups.flatMap((group) =>
    series.map((name, index) =>
      t('reading.part', { label: `${group.label} ${name}`, words: format.number(group.values[index] ?? 0) }),
    ),
  );
  return (
    <div>
      <div
        role="img"
        aria-label={t('reading.whole', { subject: label, parts: parts.join(t('reading.separator')) })}
      >
        <BarChart
          {...sized({ width }, height)}
          data={[...groups]}
          margin={{ top: 12, right: 4, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="22%"
          barGap={2}
        >
          <XAxis
            dataKey="label"
            tick={axisText}
            tickLine={false}
            axisLine={axisLine}
            interval="equidistantPreserveStart"
            minTickGap={8}
          />
          <YAxis
            width={44}
            tickMargin={6}
            allowDecimals={false}
            tickCount={4}
            tickFormatter={format.number}
            tick={axisText}
            tickLine={false}
            axisLine={false}
          />
          {series.map((name, index) => (
            <Bar
              key={name}
              name={name}
              dataKey={(row: (typeof groups)[number]) => row.values[index]}
              fill={chartColour(index)}
              radius={[2, 2, 0, 0]}
              maxBarSize={24}
              minPointSize={(value) => (Number(value) > 0 ? 2 : 0)}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </div>
      <ul className={classes['parts']}>
        {series.map((name, index) => (
          <li key={name} className={classes['part']}>
            <svg width="12" height="12" aria-hidden>
              <rect width="12" height="12" rx="2" fill={chartColour(index)} />
            </svg>
            <span>{name}</span>
            <span className={classes['words']}>{format.number(sums[index] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
