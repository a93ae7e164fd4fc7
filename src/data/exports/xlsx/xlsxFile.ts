import writeExcelFile from 'write-excel-file/node';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { fontOf, fontSize } from '../../files/spreadsheet.ts';
import type { Turns } from '../../longWork/turns.ts';
import type { ExportTable } from '../table/exportTable.ts';
import { streamedWorkbook } from './streamedWorkbook.ts';
import { headerCells, patternRow, tableBeginning } from './tableBeginning.ts';

/**
 * The table as a workbook with a frozen header, in pieces; `written` hears how many people each has.
 * EXPORT_TOO_MANY_ROWS.
 */
export async function* xlsxFile(
  table: ExportTable,
  language: Language,
  turns: Turns,
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  const beginning = await tableBeginning(table, turns);
  const workbook = writeExcelFile(
    [headerCells(table), patternRow(language)],
    {
      sheet: translator(language).t('exports:sheet'),
      columns: beginning.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    { fontFamily: fontOf[language], fontSize },
  );
  yield* streamedWorkbook(await workbook.toBuffer(), [{ sheet: 1, patternRow: 2, beginning }], written);
}
