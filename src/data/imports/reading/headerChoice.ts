import { findHeaderRow } from '#shared/domain/imports/headerRow.ts';
import { refusal } from '../../refusal.ts';
import type { FileToOpen } from './fileToOpen.ts';
import type { RowSource, TableFile } from './tableFile.ts';

const sampleRows = 50;
const topRows = 30;
const mostCells = 500;
const mostRows = 2_000_000;

/** The header of a table, and the rows below it. */
export async function withHeader(
  { fileName, reading, thisYear, signal }: Pick<FileToOpen, 'fileName' | 'reading' | 'thisYear' | 'signal'>,
  source: RowSource,
): Promise<Pick<TableFile, 'headerRow' | 'top' | 'header' | 'rows'>> {
  const first = await firstRows(source, Math.max(sampleRows, reading.headerRow ?? 0), signal);
  const headerRow =
    reading.headerRow === undefined ? foundHeader(first.slice(0, sampleRows), thisYear) : reading.headerRow;
  return {
    headerRow,
    top: first.slice(0, topRows).map((cells) => cells.slice(0, mostCells)),
    header: headerRow === null ? [] : (first[headerRow - 1] ?? []),
    rows: (rowsSignal) => rowsBelow(source, headerRow ?? 0, fileName, rowsSignal),
  };
}

/** Rows are numbered from 1, places in the sample from 0. */
function foundHeader(first: readonly string[][], thisYear: number): number | null {
  const found = findHeaderRow(first, thisYear);
  return found === null ? null : found + 1;
}

/** The rows 1 to `count`, those that the source leaves out as empty ones. */
async function firstRows(
  source: RowSource,
  count: number,
  signal: AbortSignal | undefined,
): Promise<string[][]> {
  const first: string[][] = [];
  for await (const { row, cells } of source(signal)) {
    if (row > count) break;
    while (first.length < row - 1) first.push([]);
    first.push(cells);
    if (row === count) break;
  }
  return first;
}

async function* rowsBelow(source: RowSource, headerRow: number, fileName: string, signal?: AbortSignal) {
  let count = 0;
  for await (const row of source(signal)) {
    if (row.row <= headerRow || isBlank(row.cells)) continue;
    count += 1;
    if (count > mostRows) throw refusal('IMPORT_TOO_MANY_ROWS', { fileName, limit: mostRows });
    yield row;
  }
}

/** A blank line of a CSV file is a row of one empty cell. */
const isBlank = (cells: readonly string[]): boolean =>
  cells.length === 0 || (cells.length === 1 && cells[0]?.trim() === '');
