import { stringify } from 'csv-stringify/sync';
import { neutralised } from '#shared/domain/exports/formulaGuard.ts';

export type CsvCell = string | number | null;

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
