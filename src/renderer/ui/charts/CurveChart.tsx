import { useTranslation } from 'react-i18next';
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { ChartOf } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import { axisTicks } from './axisTicks.ts';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { bandOpacity, ChartLegend, type LegendItem } from './ChartLegend.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { chartColour, lineLook } from './chartHues.ts';
import type { ChartMark } from './chartMarks.ts';
import { axisLine, axisText, type ChartSize, sized } from './chartParts.ts';
import { pointBox } from './markBoxes.ts';
import { useValueWords } from './useValueWords.ts';

type Curve = ChartOf<'curve'>;
type Point = Curve['points'][number];

interface CurveChartProps extends ChartSize, OpensBehind {
  readonly chart: Curve;
  readonly subject: string;
  readonly height?: number;
}

/** A share that grows in steps with the years, in the band in which it lies by 95 %. */
export function CurveChart({ chart, subject, height = 260, width, onOpen }: CurveChartProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const { axis } = useValueWords();
  const { points, compared, valueLabel } = chart;
  const last = Math.max(1, points.at(-1)?.years ?? 0, compared?.points.at(-1)?.years ?? 0);
  const band = ({ low, high }: Point) =>
    t('curve.band', { low: format.percent(low), high: format.percent(high) });
  const name = (point: Point) =>
    t('reading.part', {
      label: format.years(point.years),
      words: t('reading.aside', { words: format.percent(point.share), aside: band(point) }),
    });
  const marks = points.map(
    (point, at): ChartMark => ({
      id: String(point.years),
      row: 0,
      column: at,
      name: name(point),
      behind: point.behind,
      stop: Number.isInteger(point.years) || at === points.length - 1,
      note: {
        heading: format.years(point.years),
        lines: [
          { label: valueLabel, words: format.percent(point.share), colour: chartColour(0), own: true },
          { label: t('curve.bandName'), words: band(point) },
          ...comparedLine(compared, point, format.percent),
        ],
      },
      box: (scales) =>
        pointBox(
          scales,
          { value: point.years, before: points[at - 1]?.years, after: points[at + 1]?.years },
          point.share,
          [],
        ),
    }),
  );
  const years = points.filter((point, at) => Number.isInteger(point.years) || at === points.length - 1);
  const shares = [
    ...points.map(({ high, share }) => Math.max(high, share)),
    ...(compared?.points ?? []).map(({ share }) => share),
  ];
  const ticks = axisTicks(shares, 'rate');
  const legend: LegendItem[] = [
    { label: valueLabel, colour: 0, sign: 'line' },
    { label: t('curve.bandName'), colour: 0, sign: 'band' },
    ...(compared === null ? [] : [{ label: compared.label, colour: 1, sign: 'line' } as const]),
  ];
  return (
    <div>
      <ChartFrame
        subject={subject}
        reading={t('reading.whole', { subject, parts: years.map(name).join(t('reading.separator')) })}
        marks={marks}
        onPaper={width !== undefined}
        onOpen={onOpen}
      >
        <ComposedChart
          {...sized({ width }, height)}
          data={rowsOf(chart)}
          margin={{ top: 12, right: 24, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--enishi-line)" />
          <XAxis
            dataKey="years"
            type="number"
            domain={[0, last]}
            ticks={Array.from({ length: Math.floor(last) + 1 }, (_, year) => year)}
            tickFormatter={(year: number) => (year === 0 ? '0' : format.years(year))}
            tick={axisText}
            tickLine={false}
            axisLine={axisLine}
            minTickGap={16}
            tickMargin={8}
          />
          <YAxis
            width={48}
            tickMargin={6}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 1]}
            tickFormatter={(value: number) => axis(value, 'rate')}
            tick={axisText}
            tickLine={false}
            axisLine={false}
          />
          <Area
            dataKey="band"
            type="stepAfter"
            stroke="none"
            fill={chartColour(0)}
            fillOpacity={bandOpacity}
            activeDot={false}
            isAnimationActive={false}
          />
          {compared && (
            <Line
              dataKey="other"
              type="stepAfter"
              stroke={lineLook(1).colour}
              strokeDasharray={lineLook(1).dashes}
              strokeWidth={2}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="share"
            type="stepAfter"
            stroke={chartColour(0)}
            strokeWidth={2}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <ChartMarks />
        </ComposedChart>
      </ChartFrame>
      <ChartLegend items={legend} />
    </div>
  );
}

/** The points of both curves, which stand at the same times, in one list. */
function rowsOf({ points, compared }: Curve) {
  const others = compared?.points ?? [];
  const longer = others.length > points.length ? others : points;
  return longer.map(({ years }, at) => {
    const own = points[at];
    return {
      years,
      share: own?.share ?? null,
      band: own === undefined ? null : [own.low, own.high],
      other: others[at]?.share ?? null,
    };
  });
}

function comparedLine(compared: Curve['compared'], point: Point, percent: (rate: number) => string) {
  const other = compared?.points.findLast(({ years }) => years <= point.years + 1e-9);
  if (!compared || other === undefined) return [];
  return [{ label: compared.label, words: percent(other.share), colour: lineLook(1).colour }];
}
