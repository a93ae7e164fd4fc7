import { Bar, BarChart, XAxis, YAxis, type YAxisTickContentProps } from 'recharts';
import type { ChartOf, ValueUnit } from '#shared/contract/figures.ts';
import { BarLabels } from './BarLabels.tsx';
import { BarLegend } from './BarLegend.tsx';
import { BarTicks } from './BarTicks.tsx';
import type { WordedBar } from './barMarks.ts';
import { RowTick } from './CategoryTick.tsx';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, type ChartSize, sized } from './chartParts.ts';
import { lyingBox } from './markBoxes.ts';
import { widest } from './textWidth.ts';
import { useDrawnBars } from './useDrawnBars.ts';

interface LyingBarsProps extends ChartSize, OpensBehind {
  readonly bars: readonly WordedBar[];
  readonly targets: ChartOf<'bars'>['targets'];
  readonly unit: ValueUnit;
  readonly comparedLabel?: string | undefined;
  readonly subject: string;
  readonly rowHeight?: number;
}

/** The most room a name takes from its bar, in pixels; longer ones are cut, and whole in the table and for who listens. */
const mostName = 220;

/** Bars below each other that leave room for long names, each with what it says beside it. */
export function LyingBars(props: LyingBarsProps) {
  const { bars, targets, unit, comparedLabel, subject, rowHeight = 34, width, onOpen } = props;
  const { rows, name, reading } = useDrawnBars(bars, targets, unit, comparedLabel);
  const most = Math.max(1, ...rows.map(({ end }) => end));
  const names = Math.min(
    mostName,
    Math.max(
      72,
      12 +
        widest(
          rows.map(({ label }) => label),
          12,
        ),
    ),
  );
  const words = Math.max(
    widest(
      rows.map((row) => row.words),
      13,
    ),
    widest(
      rows.map(({ aside = '' }) => aside),
      11,
    ),
  );
  const marks = rows.map((row) => ({
    id: String(row.at),
    row: row.at,
    column: 0,
    name: name(row),
    behind: row.behind,
    box: (scales: Parameters<typeof lyingBox>[0]) => lyingBox(scales, row.at, 0, row.value),
  }));
  return (
    <>
      <ChartFrame
        subject={subject}
        reading={reading}
        marks={marks}
        onPaper={width !== undefined}
        onOpen={onOpen}
      >
        <BarChart
          {...sized({ width }, rowHeight * rows.length)}
          data={rows}
          layout="vertical"
          margin={{ top: 0, right: 14 + words, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap={8}
        >
          <XAxis type="number" hide domain={[0, most]} />
          <YAxis
            type="category"
            dataKey="at"
            width={names}
            tick={({ x, y, payload }: YAxisTickContentProps) => (
              <RowTick label={rows[Number(payload.value)]?.label ?? ''} x={x} y={y} room={names - 8} />
            )}
            tickLine={false}
            axisLine={axisLine}
            interval={0}
          />
          <Bar
            dataKey="value"
            fill={chartColour(0)}
            radius={[0, 3, 3, 0]}
            maxBarSize={32}
            minPointSize={(value) => (Number(value) > 0 ? 2 : 0)}
            isAnimationActive={false}
          />
          <BarTicks values={rows.map(({ compared }) => compared)} lying />
          <BarTicks values={rows.map(({ target }) => target)} lying target />
          <BarLabels bars={rows} place="beside" />
          <ChartMarks />
        </BarChart>
      </ChartFrame>
      <BarLegend rows={rows} comparedLabel={comparedLabel} />
    </>
  );
}
