import type { FigureCell, FigureColumn, FigureTable } from '../contract/figures.ts';

type Column = readonly [heading: string, kind: FigureColumn['kind']];

/** A table of columns named with what their numbers are. */
export const table = (columns: readonly Column[], rows: readonly FigureCell[][]): FigureTable => ({
  columns: columns.map(([heading, kind]) => ({ heading, kind })),
  rows: [...rows],
});
