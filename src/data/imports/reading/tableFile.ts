import type { Delimiter, Inspection, TextEncoding } from '#shared/contract/importReading.ts';

export interface TableRow {
  /** Counted as a spreadsheet does, from 1, blank lines and what stands before the header included. */
  row: number;
  cells: string[];
}

/** A file recognised as a table of people, whatever its format. */
export interface TableFile {
  fileName: string;
  format: Inspection['format'];
  /** Null where the format has no such thing. */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  sheet: string | null;
  sheets: string[];
  /** From 1; null where there is none. */
  headerRow: number | null;
  /** The first rows as they stand in the file, the first of them row 1. */
  top: string[][];
  /** Empty where the file has none. */
  header: string[];
  /** How many cards hold pictures, which are not read. */
  photosSkipped: number;
  /** How many cards or entries are broken, and left out. */
  damaged: number;
  /** About how many rows there are, for progress. */
  estimatedRows: number;
  /** The rows below the header, without blank lines. Can be read as often as needed, never held as a whole. */
  rows(signal?: AbortSignal): AsyncGenerator<TableRow>;
}

/** A file the program wrote itself; it is no table, and is taken back as it is. */
export interface OwnExport {
  format: 'enishi';
  fileName: string;
}

/** What a reader of any format gives: its rows from the first on, blank ones too or left out. */
export type RowSource = (signal?: AbortSignal) => AsyncGenerator<TableRow>;
