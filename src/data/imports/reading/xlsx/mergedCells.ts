import { columnOf, rowOf } from './cellPlaces.ts';

/** A column of cells that were merged into one, which Excel keeps the value of in the first only. */
interface Merged {
  top: number;
  bottom: number;
  column: number;
}

const mostMerged = 100_000;

/** The cells of a sheet that were merged over several rows. */
export class MergedCells {
  #byTop = new Map<number, Merged[]>();
  #count = 0;

  /** Takes a range such as `A2:A4` into account; those within one row say nothing about the rows below. */
  add(range: string): void {
    const [first = '', last = ''] = range.split(':');
    const merged = { top: rowOf(first), bottom: rowOf(last), column: columnOf(first) };
    if (!(merged.bottom > merged.top) || merged.column < 0 || this.#count >= mostMerged) return;
    this.#count += 1;
    this.#byTop.set(merged.top, [...(this.#byTop.get(merged.top) ?? []), merged]);
  }

  /** Fills the cells of one row after the other with what was merged over them. */
  filler(): (row: number, cells: string[]) => void {
    let open: { merged: Merged; value: string }[] = [];
    return (row, cells) => {
      if (open.length > 0) open = open.filter(({ merged }) => merged.bottom >= row);
      for (const { merged, value } of open) {
        while (cells.length <= merged.column) cells.push('');
        if (cells[merged.column] === '') cells[merged.column] = value;
      }
      for (const merged of this.#byTop.get(row) ?? []) {
        const value = cells[merged.column] ?? '';
        if (value !== '') open.push({ merged, value });
      }
    };
  }
}
