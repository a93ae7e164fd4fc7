import { ColumnChart } from '#renderer/ui/charts/ColumnChart.tsx';
import { FunnelChart } from '#renderer/ui/charts/FunnelChart.tsx';
import { TrendChart } from '#renderer/ui/charts/TrendChart.tsx';
import { type ReportChart, smallestDenominator } from '#shared/contract/reports.ts';

/** The width of the text on A4 paper between its margins, in CSS pixels: 210 mm less two times 16 mm. */
const textWidth = 672;

/** A report's chart at the size of the paper; nothing where there is nothing to draw. */
export function PaperChart({ chart, subject }: { chart: ReportChart; subject: string }) {
  if (chart.kind === 'funnel') {
    return <FunnelChart stages={chart.stages} smallest={smallestDenominator} width={textWidth} />;
  }
  if (chart.kind === 'bars') {
    if (chart.bars.length === 0) return null;
    return <ColumnChart bars={chart.bars} valueLabel={chart.valueLabel} width={textWidth} height={220} />;
  }
  if (chart.points.length === 0) return null;
  return (
    <TrendChart series={chart.series} points={chart.points} label={subject} width={textWidth} height={220} />
  );
}
