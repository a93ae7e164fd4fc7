import { convertDateToSerialNumber, getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Cell, CellKind, TableColumn } from '../table/exportTable.ts';

/** The numbers of the styles in the workbook for each kind of cell. */
export type CellStyles = Readonly<Record<CellKind, string>>;

/** What a spreadsheet would take for the code of a character. */
const escapeLike = /_(?=x[\dA-Fa-f]{4}_)/g;

/** Spreadsheets count days from here on; the days before it they count wrongly. */
const firstDay = '1900-03-01';

/** The markup of a row of typed cells; `row` counts from 1. Nothing is written for an empty cell. */
export function sheetRow(
  row: number,
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  styles: CellStyles,
): string {
  let markup = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    markup += cellMarkup(getCellAddress(row - 1, index), cell, columns[index]?.kind ?? 'text', styles);
  }
  return `${markup}</row>`;
}

function cellMarkup(address: string, cell: string | number, kind: CellKind, styles: CellStyles): string {
  if (typeof cell === 'number') {
    const style = styles[kind === 'text' || kind === 'date' ? 'number' : kind];
    return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  }
  const day = kind === 'date' ? serialOf(cell) : null;
  if (day !== null) return `<c r="${address}" s="${styles.date}"><v>${day}</v></c>`;
  const text = sanitizeTextContent(cell).replace(escapeLike, '_x005F_');
  return `<c r="${address}" s="${styles.text}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The number a spreadsheet has for the day; null for what is none, or lies before its count. */
function serialOf(cell: string): number | null {
  if (!plainDate.safeParse(cell).success || cell < firstDay) return null;
  return convertDateToSerialNumber(new Date(`${cell}T00:00:00Z`));
}
