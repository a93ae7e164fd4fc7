import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { columnWidth } from '../../files/spreadsheet.ts';
import { zipFile } from '../../files/zipFile.ts';
import type { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import type { ExportTable, TableRow } from '../table/exportTable.ts';
import { type CellStyles, sheetRow } from './sheetRows.ts';
import { workbookShell } from './workbookShell.ts';

/** The most rows a sheet can have, its header among them. */
const mostRows = 1_048_576;
/** So many people are looked at for the widths of the columns, which a sheet says before its rows. */
const peopleMeasured = 1000;

/** The table as a workbook, in pieces; `written` hears how many people each has. EXPORT_TOO_MANY_ROWS. */
export async function* xlsxFile(
  table: ExportTable,
  language: Language,
  turns: Turns,
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  const pages = table.pages(turns);
  const first: TableRow[] = [];
  let measured = 0;
  while (measured < peopleMeasured) {
    const page = await pages.next();
    if (page.done) break;
    first.push(...page.value.rows);
    measured += page.value.people;
  }
  const headers = table.columns.map(({ header }) => header);
  const sheet = translator(language).t('exports:sheet');
  const shell = await workbookShell(sheet, headers, widthsOf(headers, first), language);
  const rows = new SheetRows(table, shell.styles);
  const sheetPieces = async function* () {
    yield bytes(shell.before);
    yield rows.next(first);
    written(measured);
    for await (const page of pages) {
      yield rows.next(page.rows);
      written(page.people);
    }
    yield bytes(shell.after);
  };
  const others = [...shell.files].map(([name, content]) => ({ name, content: [content] }));
  yield* zipFile([...others, { name: shell.sheetName, content: sheetPieces() }]);
}

class SheetRows {
  readonly #table: ExportTable;
  readonly #styles: CellStyles;
  /** The header is the first. */
  #row = 1;

  constructor(table: ExportTable, styles: CellStyles) {
    this.#table = table;
    this.#styles = styles;
  }

  next(rows: readonly TableRow[]): Uint8Array {
    let markup = '';
    for (const { cells } of rows) {
      this.#row += 1;
      markup += sheetRow(this.#row, cells, this.#table.columns, this.#styles);
    }
    if (this.#row > mostRows) throw refusal('EXPORT_TOO_MANY_ROWS', { limit: mostRows });
    return bytes(markup);
  }
}

function widthsOf(headers: readonly string[], rows: readonly TableRow[]): number[] {
  return headers.map((header, index) =>
    columnWidth([header, ...rows.map(({ cells }) => String(cells[index] ?? ''))]),
  );
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
