import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** What a spreadsheet would take for a formula; a plain number such as -1.5 or +81 stays one. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/** The cell with an apostrophe before it where a spreadsheet would run it as a formula. */
export function neutralised(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/**
 * Rows as a CSV text that Excel opens right: UTF-8 with its mark, commas, CRLF, and no cell that is a formula.
 * `first` is false for what is appended to such a text.
 */
export function csvText(rows: Iterable<readonly CsvCell[]>, first = true): string {
  const cells = Array.from(rows, (row) =>
    row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell)),
  );
  return stringify(cells, { bom: first, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
