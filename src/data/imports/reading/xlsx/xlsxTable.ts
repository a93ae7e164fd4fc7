import { fieldOfHeader } from '#shared/domain/imports/headerWords.ts';
import { refusal } from '../../../refusal.ts';
import type { FileToOpen } from '../fileToOpen.ts';
import { withHeader } from '../headerChoice.ts';
import type { TableFile, TableRow } from '../tableFile.ts';
import { readCellFormats } from './cellFormats.ts';
import { readSharedStrings } from './cellStrings.ts';
import { MergedCells } from './mergedCells.ts';
import type { SheetContext } from './sheetRows.ts';
import { scanSheet } from './sheetScan.ts';
import { rowsOfSheet } from './sheetSource.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';
import { inWorkbook, type WorkbookParts } from './workbookParts.ts';
import { ZipParts } from './zipParts.ts';

const lookedAtRows = 20;
const lookedAtSheets = 10;

/** Opens a workbook at the sheet that is asked for, else at the first that looks like a list of people. */
export async function openXlsx(file: FileToOpen): Promise<TableFile> {
  const { path, fileName, reading, signal } = file;
  const opened = await inWorkbook(path, fileName, signal, async (parts) => {
    const workbook = await readWorkbook(parts);
    const sheet =
      reading.sheet === undefined
        ? await likeliestSheet(parts, workbook)
        : workbook.sheets.find(({ name }) => name === reading.sheet);
    if (sheet === undefined) throw refusal('IMPORT_NO_SHEET', { fileName, sheet: reading.sheet ?? '' });
    return { workbook, sheet, ...(await scanSheet(parts, sheet.part)) };
  });
  const { workbook, sheet } = opened;
  const table = await withHeader(file, (rowsSignal) => rowsOfFile(path, fileName, opened, rowsSignal));
  return {
    fileName,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name }) => name),
    photosSkipped: 0,
    damaged: 0,
    estimatedRows: Math.max(1, opened.rows - (table.headerRow ?? 0)),
    ...table,
  };
}

/** Opens the file anew each time: what its cells refer to is too much to be kept between. */
async function* rowsOfFile(
  path: string,
  fileName: string,
  { workbook, sheet, merged }: { workbook: Workbook; sheet: Sheet; merged: MergedCells },
  signal: AbortSignal | undefined,
): AsyncGenerator<TableRow> {
  const zip = await ZipParts.open(path, fileName);
  try {
    const parts = { zip, fileName, signal };
    yield* rowsOfSheet(parts, sheet, await contextOf(parts, workbook), merged);
  } finally {
    zip.close();
  }
}

const contextOf = async (parts: WorkbookParts, workbook: Workbook): Promise<SheetContext> => ({
  strings: await readSharedStrings(parts, workbook.stringsPart),
  formats: await readCellFormats(parts, workbook.stylesPart),
  from1904: workbook.from1904,
});

async function likeliestSheet(parts: WorkbookParts, workbook: Workbook): Promise<Sheet | undefined> {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const candidates = (visible.length > 0 ? visible : workbook.sheets).slice(0, lookedAtSheets);
  if (candidates.length < 2) return candidates[0];
  const context = await contextOf(parts, workbook);
  let best: { sheet: Sheet; score: number } | undefined;
  for (const sheet of candidates) {
    const score = await likelihood(rowsOfSheet(parts, sheet, context, new MergedCells()));
    if (best === undefined || score > best.score) best = { sheet, score };
  }
  return best?.sheet;
}

/** How many known headers a row has, at best; a little for any row at all. */
async function likelihood(rows: AsyncGenerator<TableRow>): Promise<number> {
  let best = 0;
  let count = 0;
  for await (const { cells } of rows) {
    const known = cells.filter((cell) => cell.length < 40 && fieldOfHeader(cell) !== null).length;
    best = Math.max(best, known, cells.length > 1 ? 0.5 : 0.1);
    count += 1;
    if (count >= lookedAtRows) break;
  }
  return best;
}
