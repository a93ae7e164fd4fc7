import type { ReactNode } from 'react';
import type { FigureChart as Chart } from '#shared/contract/figures.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import type { OpensBehind } from './ChartFrame.tsx';
import { ColumnChart } from './ColumnChart.tsx';
import { CurveChart } from './CurveChart.tsx';
import type { ChartSize } from './chartParts.ts';
import { FunnelChart } from './FunnelChart.tsx';
import { GroupedChart } from './GroupedChart.tsx';
import { HeatMap } from './HeatMap.tsx';
import { LyingColumns } from './LyingColumns.tsx';
import { NumberList } from './NumberList.tsx';
import { ShareChart } from './ShareChart.tsx';
import { TrendChart } from './TrendChart.tsx';

/** With a width it is drawn for paper; without, its marks answer mouse and keyboard. */
export interface FigureChartProps extends ChartSize, OpensBehind {
  readonly chart: Chart;
  /** What the chart is about, for who listens to it: the title of its figure. */
  readonly subject: string;
  /** The fewest people over whom a share may be named; reports leave smaller ones out. */
  readonly smallest?: number;
  /** What can be done with a number of a list of them, such as setting a goal for it. */
  readonly numberAction?: ((metric: MetricName) => ReactNode) | undefined;
}

/** The chart of a figure, whatever its kind. */
export function FigureChart(props: FigureChartProps) {
  const { chart, subject, smallest = 1, numberAction, width, onOpen } = props;
  const shared = { width, onOpen };
  switch (chart.kind) {
    case 'funnel':
      return <FunnelChart {...chart} {...shared} subject={subject} smallest={smallest} />;
    case 'bars':
      return chart.lying ? (
        <LyingColumns {...chart} {...shared} subject={subject} />
      ) : (
        <ColumnChart {...chart} {...shared} />
      );
    case 'lines':
      return <TrendChart {...chart} {...shared} label={subject} />;
    case 'grouped':
      return <GroupedChart {...chart} {...shared} label={subject} />;
    case 'share':
      return <ShareChart {...chart} {...shared} subject={subject} />;
    case 'heat':
      return <HeatMap {...shared} chart={chart} subject={subject} smallest={smallest} />;
    case 'curve':
      return <CurveChart {...shared} chart={chart} subject={subject} />;
    case 'numbers':
      return <NumberList {...shared} numbers={chart.numbers} action={numberAction} />;
  }
}
