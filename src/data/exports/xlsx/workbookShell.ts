import { buffer } from 'node:stream/consumers';
import writeExcelFile from 'write-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import type { Language } from '#shared/domain/vocabulary.ts';
import { dayFormat, fontOf, fontSize, textFormat } from '../../files/spreadsheet.ts';
import type { CellStyles } from './sheetRows.ts';

/** A workbook that lacks nothing but its rows. */
export interface WorkbookShell {
  /** Its files by name, without the sheet. */
  files: ReadonlyMap<string, Uint8Array>;
  sheetName: string;
  /** The sheet's markup up to the first row below the header, and from there on. */
  before: string;
  after: string;
  styles: CellStyles;
}

/**
 * A workbook with a frozen header, made by the library with one row of all kinds of cells. The library keeps all rows
 * in memory, so the real ones are written in the place of that row while they are read.
 */
export async function workbookShell(
  sheet: string,
  headers: readonly string[],
  widths: readonly number[],
  language: Language,
): Promise<WorkbookShell> {
  const header = headers.map((value) => ({
    value,
    type: String,
    format: textFormat,
    fontWeight: 'bold' as const,
    bottomBorderStyle: 'thin' as const,
  }));
  const pattern = [
    { value: 'text', type: String, format: textFormat },
    { value: new Date(0), type: Date, format: dayFormat[language] },
    { value: 0, type: Number },
  ];
  const workbook = writeExcelFile(
    [header, pattern],
    { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
    { fontFamily: fontOf[language], fontSize },
  );
  const files = await unpacked(await workbook.toBuffer());
  const sheetName = 'xl/worksheets/sheet1.xml';
  const markup = new TextDecoder().decode(files.get(sheetName));
  files.delete(sheetName);
  const row = /<row r="2"[^>]*>(.*?)<\/row>/.exec(markup);
  if (row === null) throw new TypeError('the library writes rows otherwise');
  return {
    files,
    sheetName,
    before: markup.slice(0, row.index),
    after: markup.slice(row.index + row[0].length),
    styles: { text: styleOf('A', row[0]), date: styleOf('B', row[0]), number: styleOf('C', row[0]) },
  };
}

function styleOf(column: string, row: string): string {
  const style = new RegExp(`<c r="${column}2"[^>]* s="(\\d+)"`).exec(row)?.[1];
  if (style === undefined) throw new TypeError('the library writes cells otherwise');
  return style;
}

async function unpacked(content: Buffer): Promise<Map<string, Uint8Array>> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const files = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
