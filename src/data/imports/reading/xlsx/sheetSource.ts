import { refusal } from '../../../refusal.ts';
import type { TableRow } from '../tableFile.ts';
import type { MergedCells } from './mergedCells.ts';
import { type SheetContext, SheetRows } from './sheetRows.ts';
import type { Sheet } from './workbook.ts';
import { largestSheet, type WorkbookParts } from './workbookParts.ts';
import { XmlPart } from './xmlPart.ts';

/** The rows of a sheet as they come out of the file. IMPORT_DAMAGED, by the sheet's name, where it breaks off. */
export async function* rowsOfSheet(
  { zip, fileName, signal }: WorkbookParts,
  sheet: Sheet,
  context: SheetContext,
  merged: MergedCells,
): AsyncGenerator<TableRow> {
  const rows = new SheetRows(context);
  const xml = new XmlPart(rows);
  const fill = merged.filler();
  const inXml = (read: () => void): void => {
    try {
      read();
    } catch {
      throw refusal('IMPORT_DAMAGED', { fileName, place: sheet.name });
    }
  };
  for await (const piece of zip.text(sheet.part, largestSheet)) {
    signal?.throwIfAborted();
    inXml(() => xml.write(piece));
    for (const row of rows.take()) {
      fill(row.row, row.cells);
      yield row;
    }
  }
  inXml(() => xml.end());
}
