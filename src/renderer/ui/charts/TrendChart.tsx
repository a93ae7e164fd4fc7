import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { ChartOf, ValueUnit } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { axisTicks } from './axisTicks.ts';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { lineLook } from './chartHues.ts';
import { axisLine, axisText, type ChartSize, sized } from './chartParts.ts';
import { type LineEnd, LineEnds } from './LineEnds.tsx';
import { lineDot } from './lineDot.tsx';
import { TargetLabels } from './TargetLabels.tsx';
import { widest } from './textWidth.ts';
import { trendMarks } from './trendMarks.ts';
import { useValueWords } from './useValueWords.ts';

type Lines = ChartOf<'lines'>;
export type TrendPoint = Lines['points'][number];

interface TrendChartProps extends ChartSize, OpensBehind {
  readonly series: Lines['series'];
  readonly points: readonly TrendPoint[];
  readonly targets?: Lines['targets'];
  readonly unit?: ValueUnit;
  /** What the chart is about, as the name by which it is announced. */
  readonly label: string;
  readonly height?: number;
}

/** Lines over time, each named at its end; where a value is not known the line breaks off. */
export function TrendChart(props: TrendChartProps) {
  const { series, points, targets = [], unit = 'count', label, height = 240, width, onOpen } = props;
  const { t } = useTranslation('charts');
  const format = useFormat();
  const { words, axis } = useValueWords();
  const ends = series.map((line, index): LineEnd => {
    const last = points.findLast(({ values }) => known(values[index]));
    const value = last?.values[index];
    if (last === undefined || !known(value))
      return { name: line.label, look: lineLook(index, line), at: null };
    const name = t('trend.end', { name: line.label, value: words(value, unit) });
    return { name, look: lineLook(index, line), at: { on: last.on, value } };
  });
  const reading = t('reading.whole', {
    subject: label,
    parts: ends.map(({ name }) => name).join(t('reading.separator')),
  });
  const marks = trendMarks({
    series,
    points,
    words: (value) => (known(value) ? words(value, unit) : t('noValue')),
    day: format.date,
    name: (day, line, shown) =>
      t('reading.part', { label: t('trend.point', { name: line, day }), words: shown }),
  });
  const goals = targets.map((target) => {
    const index = Math.max(
      0,
      series.findIndex((line) => line.label === target.label),
    );
    const value = words(target.value, unit);
    return {
      value: target.value,
      words: t('goal', { value, on: format.date(target.on) }),
      colour: lineLook(index, series[index]).colour,
    };
  });
  const values = points.flatMap((point) => point.values.filter(known));
  const ticks = axisTicks([...values, ...targets.map(({ value }) => value)], unit);
  return (
    <ChartFrame subject={label} reading={reading} marks={marks} onPaper={width !== undefined} onOpen={onOpen}>
      <LineChart
        {...sized({ width }, height)}
        data={[...points]}
        margin={{
          top: 12,
          right:
            18 +
            widest(
              ends.map(({ name }) => name),
              13,
            ),
          bottom: 0,
          left: 0,
        }}
        accessibilityLayer={false}
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
          width={48}
          tickMargin={6}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => axis(value, unit)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
        />
        {goals.map(({ value, words: shown, colour }) => (
          <ReferenceLine key={shown} y={value} stroke={colour} strokeDasharray="2 3" />
        ))}
        {series.map((line, index) => (
          <Line
            key={line.label}
            name={line.label}
            dataKey={(point: TrendPoint) => point.values[index] ?? null}
            stroke={lineLook(index, line).colour}
            strokeWidth={2}
            strokeDasharray={lineLook(index, line).dashes}
            type="linear"
            dot={lineDot(points, index, lineLook(index, line).colour)}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <TargetLabels targets={goals} />
        <LineEnds ends={ends} />
        <ChartMarks />
      </LineChart>
    </ChartFrame>
  );
}

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined;
