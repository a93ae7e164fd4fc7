import type { FigureCell, FigureColumn, FigureTable } from '#shared/contract/figures.ts';

/** Cells of one column that lie below each other, with what is in them. */
export interface SheetRange {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly fromRow: number;
  readonly kind: FigureColumn['kind'];
  readonly values: readonly FigureCell[];
}

/** A cell of a heading, for the name of a series. */
export interface SheetHeading {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

export interface SheetColumn {
  readonly heading: SheetHeading;
  readonly range: SheetRange;
}

/** The row, from 1, in which a section's table has its header. */
export const headerRow = 4;

/**
 * Where the values of a chart stand on its sheet: in the section's table where one of its columns holds them, and else
 * in columns of their own below it, so that each chart counts with cells that one can see and change.
 */
export class SheetBlock {
  readonly #sheet: string;
  readonly #table: FigureTable;
  readonly #used = new Set<number>();
  readonly #own: { heading: string; kind: FigureColumn['kind']; values: readonly FigureCell[] }[] = [];

  constructor(sheet: string, table: FigureTable) {
    this.#sheet = sheet;
    this.#table = table;
  }

  /** The column of these values; `heading` is what it is called, in the table or among the chart's own. */
  column(heading: string, kind: FigureColumn['kind'], values: readonly FigureCell[]): SheetColumn {
    const found = this.#inTable(heading, kind, values);
    if (found !== -1) {
      this.#used.add(found);
      return this.#at(found, headerRow, this.#table.columns[found]?.heading ?? '', kind, values);
    }
    let own = this.#own.findIndex((each) => each.heading === heading && sameValues(each.values, values));
    if (own === -1) own = this.#own.push({ heading, kind, values }) - 1;
    return this.#at(own, this.ownHeaderRow, heading, kind, values);
  }

  /** The column of that name, or else one that no other part of the chart stands for. */
  #inTable(heading: string, kind: FigureColumn['kind'], values: readonly FigureCell[]): number {
    const fitting = this.#table.columns.flatMap((column, index) =>
      column.kind === kind && this.#holds(index, values) ? [index] : [],
    );
    const named = fitting.find((index) => this.#table.columns[index]?.heading === heading);
    return named ?? fitting.find((index) => !this.#used.has(index)) ?? -1;
  }

  /** The row in which the chart's own columns have their header: two below the table. */
  get ownHeaderRow(): number {
    return headerRow + this.#table.rows.length + 3;
  }

  /** The columns that had to be added. */
  get own(): FigureTable {
    const length = Math.max(0, ...this.#own.map(({ values }) => values.length));
    return {
      columns: this.#own.map(({ heading, kind }) => ({ heading, kind })),
      rows: Array.from({ length }, (_, row) => this.#own.map(({ values }) => values[row] ?? null)),
    };
  }

  #holds(column: number, values: readonly FigureCell[]): boolean {
    const { rows } = this.#table;
    return sameValues(
      rows.map((row) => row[column] ?? null),
      values,
    );
  }

  #at(
    column: number,
    row: number,
    text: string,
    kind: FigureColumn['kind'],
    values: readonly FigureCell[],
  ): SheetColumn {
    const sheet = this.#sheet;
    return {
      heading: { sheet, column, row, text },
      range: { sheet, column, fromRow: row + 1, kind, values },
    };
  }
}

function sameValues(some: readonly FigureCell[], others: readonly FigureCell[]): boolean {
  return some.length === others.length && some.every((value, index) => value === others[index]);
}
