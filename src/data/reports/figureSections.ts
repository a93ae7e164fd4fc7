import type { Figure, FigureChart } from '#shared/contract/figures.ts';
import type { ReportDocument, ReportSection } from '#shared/contract/reports.ts';

/** A figure of Insights as a section of a report, which says of nobody who is behind a mark. */
export function figureSection({ id, title, sentence, chart, table }: Figure): ReportSection {
  return { id, heading: title, sentence, chart: chart === null ? null : withoutPeople(chart), table };
}

/** How the figures are counted, each term once, in the order in which they come. */
export function definitionsOf(figures: readonly Figure[]): ReportDocument['definitions'] {
  const byTerm = new Map(
    figures.flatMap(({ definitions }) => definitions).map((definition) => [definition.term, definition]),
  );
  return [...byTerm.values()];
}

function withoutPeople(chart: FigureChart): FigureChart {
  switch (chart.kind) {
    case 'funnel':
      return { ...chart, stages: chart.stages.map(withoutBehind) };
    case 'bars':
      return { ...chart, bars: chart.bars.map(withoutBehind) };
    case 'lines':
      return { ...chart, points: chart.points.map(withoutBehind) };
    case 'grouped':
      return { ...chart, groups: chart.groups.map(withoutBehind) };
    case 'share':
      return { ...chart, parts: chart.parts.map(withoutBehind) };
    case 'heat':
      return {
        ...chart,
        rows: chart.rows.map((row) => ({ ...row, cells: row.cells.map(withoutBehind) })),
      };
    case 'curve':
      return { ...chart, points: chart.points.map(withoutBehind) };
    case 'numbers':
      return { ...chart, numbers: chart.numbers.map(withoutBehind) };
  }
}

function withoutBehind<T extends { behind?: unknown }>(mark: T): Omit<T, 'behind'> {
  const { behind: _, ...rest } = mark;
  return rest;
}
