import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { chartColour, lineDashes } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, sized } from './chartParts.ts';
import { LineEnds } from './LineEnds.tsx';
import { TrendTooltip } from './TrendTooltip.tsx';

export interface TrendPoint {
  readonly on: PlainDate;
  /** One value per series, in their order. */
  readonly values: readonly number[];
}

interface TrendChartProps extends ChartSize {
  readonly series: readonly string[];
  readonly points: readonly TrendPoint[];
  /** What the chart is about, as the name by which it is announced. */
  readonly label: string;
  readonly height?: number;
}

/** Lines over time, each named at its end. On screen, the arrow keys and the mouse go from point to point. */
export function TrendChart({ series, points, label, height = 240, width }: TrendChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const onScreen = width === undefined;
  const ends = useEndWords(series, points);
  const naming = onScreen
    ? { 'aria-label': t('trend.keys', { label }) }
    : { 'aria-label': t('reading.whole', { subject: label, parts: ends.join(t('reading.separator')) }) };
  return (
    <LineChart
      {...sized({ width }, height)}
      {...naming}
      data={[...points]}
      role={onScreen ? 'application' : 'img'}
      margin={{ top: 12, right: 132, bottom: 0, left: 0 }}
      accessibilityLayer={onScreen}
    >
      <CartesianGrid vertical={false} stroke="var(--enishi-line)" />
      <XAxis
        dataKey="on"
        tickFormatter={format.shortMonth}
        tick={axisText}
        tickLine={false}
        axisLine={axisLine}
        interval="equidistantPreserveStart"
        minTickGap={24}
        tickMargin={8}
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
      {onScreen && (
        <Tooltip
          content={<TrendTooltip series={series} points={points} />}
          cursor={{ stroke: 'var(--enishi-field-line)', strokeWidth: 1 }}
          isAnimationActive={false}
        />
      )}
      {series.map((name, index) => (
        <Line
          key={name}
          name={name}
          dataKey={(point: TrendPoint) => point.values[index]}
          stroke={chartColour(index)}
          strokeWidth={2}
          strokeDasharray={lineDashes(index)}
          type="linear"
          dot={false}
          activeDot={{ r: 4, strokeWidth: 0 }}
          isAnimationActive={false}
        />
      ))}
      <LineEnds names={ends} values={points.at(-1)?.values ?? []} at={points.at(-1)?.on ?? null} />
    </LineChart>
  );
}

/** The name of each line with its last value: "Joined 1,204". */
function useEndWords(series: readonly string[], points: readonly TrendPoint[]): string[] {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const last = points.at(-1);
  return series.map((name, index) => {
    const value = last?.values[index];
    return value === undefined ? name : t('trend.end', { name, value: format.number(value) });
  });
}
