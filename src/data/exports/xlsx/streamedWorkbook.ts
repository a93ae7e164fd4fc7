import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { zipFile } from '../../files/zipFile.ts';
import { refusal } from '../../refusal.ts';
import { type CellStyles, sheetRow } from './sheetRows.ts';
import { patternKinds, type TableBeginning } from './tableBeginning.ts';

/** The most rows a sheet can have, its header among them. */
const mostRows = 1_048_576;

/** A sheet that lacks nothing but the rows of its table. */
export interface StreamedSheet {
  /** Its place among the sheets, from 1. */
  readonly sheet: number;
  /** The row, from 1, in which it has the pattern, and below which there is nothing. */
  readonly patternRow: number;
  readonly beginning: TableBeginning;
}

/**
 * A workbook that the library has made, in pieces, with the rows of long tables in the places of their patterns. The
 * library keeps all rows in memory, so these are written while they are read. `written` hears how many people each
 * piece has. EXPORT_TOO_MANY_ROWS.
 */
export async function* streamedWorkbook(
  workbook: Buffer,
  sheets: readonly StreamedSheet[],
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  const files = await unpacked(workbook);
  const streamed = sheets.map((sheet) => ({ name: `xl/worksheets/sheet${sheet.sheet}.xml`, sheet }));
  const long = streamed.map(({ name, sheet }) => {
    const markup = new TextDecoder().decode(files.get(name));
    files.delete(name);
    return { name, content: sheetPieces(markup, sheet, written) };
  });
  yield* zipFile([...[...files].map(([name, content]) => ({ name, content: [content] })), ...long]);
}

async function* sheetPieces(
  markup: string,
  { patternRow, beginning }: StreamedSheet,
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  const pattern = new RegExp(`<row r="${patternRow}"[^>]*>(.*?)</row>`).exec(markup);
  if (pattern === null) throw new TypeError('the library writes rows otherwise');
  const rows = new SheetRows(beginning, patternRow, stylesOf(pattern[0], patternRow));
  yield Buffer.from(markup.slice(0, pattern.index));
  yield rows.next(beginning.rows);
  written(beginning.people);
  for await (const page of beginning.others) {
    yield rows.next(page.rows);
    written(page.people);
  }
  yield Buffer.from(markup.slice(pattern.index + pattern[0].length));
}

class SheetRows {
  readonly #columns: TableBeginning['table']['columns'];
  readonly #styles: CellStyles;
  #next: number;

  constructor({ table }: TableBeginning, first: number, styles: CellStyles) {
    this.#columns = table.columns;
    this.#styles = styles;
    this.#next = first;
  }

  next(rows: TableBeginning['rows']): Uint8Array {
    let markup = '';
    for (const { cells } of rows) {
      markup += sheetRow(this.#next, cells, this.#columns, this.#styles);
      this.#next += 1;
    }
    if (this.#next > mostRows + 1) throw refusal('EXPORT_TOO_MANY_ROWS', { limit: mostRows });
    return Buffer.from(markup);
  }
}

function stylesOf(pattern: string, row: number): CellStyles {
  const style = (kind: (typeof patternKinds)[number]): string => {
    const column = String.fromCharCode('A'.charCodeAt(0) + patternKinds.indexOf(kind));
    const found = new RegExp(`<c r="${column}${row}"[^>]* s="(\\d+)"`).exec(pattern)?.[1];
    if (found === undefined) throw new TypeError('the library writes cells otherwise');
    return found;
  };
  return {
    text: style('text'),
    date: style('date'),
    number: style('number'),
    count: style('count'),
    rate: style('rate'),
    points: style('points'),
    score: style('score'),
    days: style('days'),
    years: style('years'),
  };
}

async function unpacked(content: Buffer): Promise<Map<string, Uint8Array>> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const files = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
