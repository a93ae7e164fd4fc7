import { useTranslation } from 'react-i18next';
import { Bar, BarChart, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import type { ChartOf, ValueUnit } from '#shared/contract/figures.ts';
import { BarLabels } from './BarLabels.tsx';
import { BarLegend } from './BarLegend.tsx';
import { BarTicks } from './BarTicks.tsx';
import { CategoryTick, categoryAxisHeight } from './CategoryTick.tsx';
import { ChartFrame, type OpensBehind } from './ChartFrame.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { chartColour } from './chartHues.ts';
import { axisLine, type ChartSize, sized } from './chartParts.ts';
import { standingBox } from './markBoxes.ts';
import { useDrawnBars } from './useDrawnBars.ts';
import { useValueWords } from './useValueWords.ts';

interface ColumnChartProps extends ChartSize, OpensBehind {
  readonly bars: ChartOf<'bars'>['bars'];
  /** What the columns count, for who listens to the chart. */
  readonly valueLabel: string;
  readonly unit?: ValueUnit;
  readonly targets?: ChartOf<'bars'>['targets'];
  readonly comparedLabel?: string | undefined;
  readonly height?: number;
}

/** Above this many columns, numbers over each of them run into one another. */
const mostLabelled = 24;

/** Columns side by side, each with its number over it. */
export function ColumnChart(props: ColumnChartProps) {
  const {
    bars,
    valueLabel,
    unit = 'count',
    targets = [],
    comparedLabel,
    height = 240,
    width,
    onOpen,
  } = props;
  const { t } = useTranslation('charts');
  const { words } = useValueWords();
  const worded = bars.map((bar) => ({ ...bar, words: words(bar.value, unit) }));
  const { rows, name, reading } = useDrawnBars(worded, targets, unit, comparedLabel);
  const labelled = rows.length <= mostLabelled;
  const most = Math.max(1, ...rows.map(({ end }) => end));
  const marks = rows.map((row) => ({
    id: String(row.at),
    row: 0,
    column: row.at,
    name: name(row),
    behind: row.behind,
    note:
      labelled && row.aside === undefined
        ? undefined
        : {
            heading: row.label,
            lines: [{ label: valueLabel, words: row.words, own: true }, ...asideLine(row.aside)],
          },
    box: (scales: Parameters<typeof standingBox>[0]) =>
      standingBox(scales, row.at, [0, row.value], { slot: 0, slots: 1 }),
  }));
  const labels = rows.map(({ label }) => label);
  return (
    <>
      <ChartFrame
        subject={valueLabel}
        reading={t('reading.whole', { subject: valueLabel, parts: reading })}
        marks={marks}
        onPaper={width !== undefined}
        onOpen={onOpen}
      >
        <BarChart
          {...sized({ width }, height)}
          data={rows}
          margin={{ top: 24, right: 4, bottom: 0, left: 4 }}
          accessibilityLayer={false}
          barCategoryGap="22%"
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
          <YAxis hide domain={[0, most]} />
          <Bar
            dataKey="value"
            fill={chartColour(0)}
            radius={[3, 3, 0, 0]}
            maxBarSize={48}
            minPointSize={(value) => (Number(value) > 0 ? 2 : 0)}
            isAnimationActive={false}
          />
          <BarTicks values={rows.map(({ compared }) => compared)} lying={false} />
          <BarTicks values={rows.map(({ target }) => target)} lying={false} target />
          {labelled && <BarLabels bars={rows} place="over" />}
          <ChartMarks />
        </BarChart>
      </ChartFrame>
      <BarLegend rows={rows} comparedLabel={comparedLabel} />
    </>
  );
}

const asideLine = (aside: string | undefined) => (aside === undefined ? [] : [{ label: aside, words: '' }]);
