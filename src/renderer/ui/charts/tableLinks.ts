import type { Behind, Figure, FigureChart } from '#shared/contract/figures.ts';

/** What is behind the values of a row of a chart, each under the heading that the table has for it; null for its first number. */
interface LinkedRow {
  /** As the table has it in its first cell. */
  readonly label: string | number;
  readonly links: readonly { readonly heading: string | null; readonly behind: Behind | null | undefined }[];
}

/** Which people are behind a cell of a figure's table: those behind the mark of its chart that shows the same. */
export function tableLinks({ chart, table }: Figure): (row: number, column: number) => Behind | undefined {
  const linked = chart === null ? [] : linkedRows(chart);
  const firstNumber = table.columns.findIndex(({ kind }, column) => column > 0 && kind !== 'date');
  // Rows of the same name, such as two events of one title, come in the same order in both.
  const seen = new Map<string | number | null, number>();
  const rows = table.rows.map((row) => {
    const label = row[0] ?? null;
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    return linked.filter((each) => each.label === label)[nth];
  });
  return (row, column) => {
    const heading = table.columns[column]?.heading;
    const link = rows[row]?.links.find((each) =>
      each.heading === null ? column === firstNumber : each.heading === heading,
    );
    return link?.behind ?? undefined;
  };
}

function linkedRows(chart: FigureChart): LinkedRow[] {
  const first = (label: string | number, behind: Behind | undefined): LinkedRow => ({
    label,
    links: [{ heading: null, behind }],
  });
  switch (chart.kind) {
    case 'funnel':
      return chart.stages.map(({ label, behind }) => first(label, behind));
    case 'bars':
      return chart.bars.map(({ label, behind }) => first(label, behind));
    case 'share':
      return chart.parts.map(({ label, behind }) => first(label, behind));
    case 'numbers':
      return chart.numbers.map(({ label, behind }) => first(label, behind));
    case 'curve':
      return chart.points.map(({ years, behind }) => first(years, behind));
    case 'lines':
      return chart.points.map(({ on, behind = [] }) => ({
        label: on,
        links: chart.series.map(({ label }, index) => ({ heading: label, behind: behind[index] })),
      }));
    case 'grouped':
      return chart.groups.map(({ label, behind = [] }) => ({
        label,
        links: chart.series.map((heading, index) => ({ heading, behind: behind[index] })),
      }));
    case 'heat':
      return chart.rows.map(({ label, cells }) => ({
        label,
        links: chart.columns.map((heading, index) => ({ heading, behind: cells[index]?.behind })),
      }));
  }
}
