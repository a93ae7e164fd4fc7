import { FigureChart } from '#renderer/ui/charts/FigureChart.tsx';
import type { FigureChart as Chart } from '#shared/contract/figures.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';

interface PaperChartProps {
  readonly chart: Chart;
  /** What it is about: the heading of its section. */
  readonly subject: string;
  /** In CSS pixels. */
  readonly width: number;
}

/** A report's chart at a width of the paper; nothing where there is nothing to draw. */
export function PaperChart({ chart, subject, width }: PaperChartProps) {
  if (isEmpty(chart)) return null;
  return <FigureChart chart={chart} subject={subject} width={width} smallest={smallestDenominator} />;
}

function isEmpty(chart: Chart): boolean {
  switch (chart.kind) {
    case 'funnel':
      return chart.stages.length === 0;
    case 'bars':
      return chart.bars.length === 0;
    case 'lines':
    case 'curve':
      return chart.points.length === 0;
    case 'grouped':
      return chart.groups.length === 0;
    case 'share':
      return chart.parts.length === 0;
    case 'heat':
      return chart.rows.length === 0;
    case 'numbers':
      return chart.numbers.length === 0;
  }
}
