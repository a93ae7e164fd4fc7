import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import type { ChartOf } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { axisTicks } from './axisTicks.ts';
import { CategoryTick, categoryAxisHeight } from './CategoryTick.tsx';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, sized } from './chartParts.ts';
import { groupMarks } from './groupMarks.ts';
import { barGap } from './markBoxes.ts';

export type Group = ChartOf<'grouped'>['groups'][number];

interface GroupedChartProps extends ChartSize, OpensBehind {
  /** What the columns of each group are, in their order. */
  readonly series: readonly string[];
  readonly groups: readonly Group[];
  /** On each other rather than side by side. */
  readonly stacked?: boolean;
  /** What the chart is about, for who listens to it. */
  readonly label: string;
  /** Says below how much each series is in all; for what can be added up. */
  readonly sums?: boolean;
  readonly height?: number;
}

/** Several columns for each group, such as a year; each series is named below. */
export function GroupedChart(props: GroupedChartProps) {
  const { series, groups, label, stacked = false, sums = false, height = 220, width, onOpen } = props;
  const { t } = useTranslation('charts');
  const format = useFormat();
  const sumOf = (index: number) => groups.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  const name = (group: Group, index: number) =>
    t('reading.part', {
      label: t('trend.point', { name: series[index] ?? '', day: group.label }),
      words: format.number(group.values[index] ?? 0),
    });
  const parts = groups.flatMap((group) => series.map((_, index) => name(group, index)));
  const marks = groupMarks({ series, groups, stacked, name, number: format.number });
  const rows = groups.map((group, at) => ({ ...group, at }));
  const heights = groups.flatMap(({ values }) =>
    stacked ? [values.reduce((sum, value) => sum + value, 0)] : values,
  );
  const ticks = axisTicks(heights, 'count');
  const labels = groups.map((group) => group.label);
  return (
    <div>
      <ChartFrame
        subject={label}
        reading={t('reading.whole', { subject: label, parts: parts.join(t('reading.separator')) })}
        marks={marks}
        onPaper={width !== undefined}
        onOpen={onOpen}
      >
        <BarChart
          {...sized({ width }, height)}
          data={rows}
          margin={{ top: 12, right: 4, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="22%"
          barGap={barGap}
        >
          <XAxis
            dataKey="at"
            tick={({ x, y, width: room, payload }: XAxisTickContentProps) => (
              <CategoryTick labels={labels} x={x} y={y} at={Number(payload.value)} width={room} />
            )}
            height={categoryAxisHeight(labels)}
            tickLine={false}
            axisLine={axisLine}
            interval={0}
          />
          <YAxis
            width={44}
            tickMargin={6}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 1]}
            tickFormatter={format.number}
            tick={axisText}
            tickLine={false}
            axisLine={false}
          />
          {series.map((each, index) => (
            <Bar
              key={each}
              name={each}
              {...(stacked && { stackId: 'whole', stroke: 'var(--enishi-surface)' })}
              dataKey={(row: Group) => row.values[index]}
              fill={chartColour(index)}
              radius={stacked ? 0 : [2, 2, 0, 0]}
              maxBarSize={stacked ? 48 : 24}
              minPointSize={(value) => (!stacked && Number(value) > 0 ? 2 : 0)}
              isAnimationActive={false}
            />
          ))}
          <ChartMarks />
        </BarChart>
      </ChartFrame>
      <ChartLegend
        items={series.map((each, index) => ({
          label: each,
          ...(sums && { words: format.number(sumOf(index)) }),
          colour: index,
          sign: 'square',
        }))}
      />
    </div>
  );
}
