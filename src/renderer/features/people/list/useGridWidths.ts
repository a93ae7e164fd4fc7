import { type CSSProperties, type RefObject, useMemo, useRef } from 'react';
import type { ListColumn } from '#shared/contract/peopleList.ts';
import { type ColumnChoice, withinReason } from './usualList.ts';

type Variables = CSSProperties & Record<'--columns' | '--row-width', string>;

/** Of the column with the boxes to tick, as in PeopleGrid.module.css. */
const pickWidth = 40;

/** The widths as the grid's style takes them: no row is made anew when one changes. */
function variablesOf(columns: readonly ColumnChoice[]): Variables {
  const total = columns.reduce((sum, { width }) => sum + width, pickWidth);
  return {
    '--columns': columns.map(({ width }) => `${width}px`).join(' '),
    '--row-width': `${total}px`,
  };
}

/** How wide the columns are, and what happens while one of their edges is drawn. */
export function useGridWidths(
  grid: RefObject<HTMLDivElement | null>,
  columns: readonly ColumnChoice[],
  onColumns: (columns: readonly ColumnChoice[]) => void,
) {
  const latest = useRef({ columns, onColumns });
  latest.current = { columns, onColumns };
  return useMemo(() => {
    const onWidth = (column: ListColumn, width: number, final: boolean) => {
      const wanted = latest.current.columns.map((choice) =>
        choice.column === column ? { column, width: withinReason(width) } : choice,
      );
      if (final) latest.current.onColumns(wanted);
      else
        for (const [name, value] of Object.entries(variablesOf(wanted)))
          grid.current?.style.setProperty(name, value);
    };
    const widths = new Map(columns.map(({ column, width }) => [column, width]));
    return { style: variablesOf(columns), widths, onWidth };
  }, [grid, columns]);
}
