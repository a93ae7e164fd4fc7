import type { FigureColumn } from '#shared/contract/figures.ts';
import type { Turns } from '../../longWork/turns.ts';

/** A value on its way into a file: dates as ISO days. */
export type Cell = string | number | null;

/** How a spreadsheet keeps the values of a column: any number as it is, or one of a figure's kinds. */
export type CellKind = FigureColumn['kind'] | 'number';

export interface TableColumn {
  header: string;
  kind: CellKind;
}

export interface TableRow {
  /** Whose it is, for telling what can't be written. */
  who: string;
  cells: readonly Cell[];
}

/** A table of people that is read while it is written. */
export interface ExportTable {
  columns: readonly TableColumn[];
  /** The rows a page of people at a time, and of how many people they are. */
  pages(turns: Turns): AsyncGenerator<{ people: number; rows: readonly TableRow[] }>;
}
