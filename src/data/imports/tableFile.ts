import { findHeaderRow } from '#shared/domain/imports/headerRow.ts';
import { csvRecords } from './csvRecords.ts';
import { findDelimiter } from './delimiters.ts';
import { findEncoding } from './encodings.ts';
import { readFileStart } from './fileStart.ts';

export interface TableRow {
  /** Counted as a spreadsheet does, from 1, blank lines and what stands before the header included. */
  row: number;
  cells: string[];
}

/** A file recognised as a table. Further formats give the same. */
export interface TableFile {
  fileName: string;
  format: 'csv';
  encoding: string;
  delimiter: string;
  /** Empty where the file has none. */
  header: string[];
  /** About how many rows there are, for progress. */
  estimatedRows: number;
  /** The rows below the header, without blank lines. Can be read as often as needed, never held as a whole. */
  rows(signal?: AbortSignal): AsyncGenerator<TableRow>;
}

/** Recognises encoding, delimiter and header of a file; refuses what is no table in the words of the contract. */
export async function openTable(path: string, fileName: string, thisYear: number): Promise<TableFile> {
  const { start } = await readFileStart(path, fileName);
  const { encoding, lines } = await findEncoding(path, start);
  const { delimiter, first } = await findDelimiter({ path, fileName, encoding });
  const headerRow = findHeaderRow(first, thisYear);
  const form = { path, fileName, encoding, delimiter };
  return {
    fileName,
    format: 'csv',
    encoding,
    delimiter,
    header: headerRow === null ? [] : (first[headerRow] ?? []),
    estimatedRows: Math.max(1, lines - (headerRow ?? -1) - 1),
    async *rows(signal) {
      let row = 0;
      for await (const cells of csvRecords(form, signal)) {
        row += 1;
        if (row <= (headerRow ?? -1) + 1 || isBlankLine(cells)) continue;
        yield { row, cells };
      }
    },
  };
}

const isBlankLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';
