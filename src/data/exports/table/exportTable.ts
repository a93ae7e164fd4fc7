import type { Turns } from '../../longWork/turns.ts';

/** A value on its way into a file: dates as ISO days. */
export type Cell = string | number | null;

/** How a spreadsheet keeps the values of a column. */
export type CellKind = 'text' | 'number' | 'date';

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
