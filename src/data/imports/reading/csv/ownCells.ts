import { withoutGuard } from '#shared/domain/exports/formulaGuard.ts';
import { isOwnTable } from '#shared/i18n/peopleHeaders.ts';
import type { TableFile } from '../tableFile.ts';

type Rows = Pick<TableFile, 'headerRow' | 'top' | 'header' | 'rows'>;

/** Takes the apostrophes off again that a table of the program's own has before what a spreadsheet would run. */
export function withOwnCells(table: Rows): Rows {
  if (!isOwnTable(table.header)) return table;
  const rows: Rows['rows'] = async function* (signal) {
    for await (const { row, cells } of table.rows(signal)) yield { row, cells: cells.map(withoutGuard) };
  };
  return {
    ...table,
    rows,
    header: table.header.map(withoutGuard),
    top: table.top.map((cells) => cells.map(withoutGuard)),
  };
}
