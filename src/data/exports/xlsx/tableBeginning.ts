import type { Row } from 'write-excel-file/node';
import type { Language } from '#shared/domain/vocabulary.ts';
import { columnWidth, dayFormat, numberFormat, textFormat } from '../../files/spreadsheet.ts';
import type { Turns } from '../../longWork/turns.ts';
import type { CellKind, ExportTable, TableRow } from '../table/exportTable.ts';

/** So many people are looked at for the widths of the columns, which a sheet says before its rows. */
const peopleMeasured = 1000;

/** A table of which the first rows are read, and the others are still to come. */
export interface TableBeginning {
  readonly table: ExportTable;
  readonly rows: readonly TableRow[];
  /** Of how many people these rows are. */
  readonly people: number;
  readonly others: ReturnType<ExportTable['pages']>;
  /** Of the columns, in letters. */
  readonly widths: readonly number[];
}

/** Reads as much of the table as it takes to know how wide its columns are. */
export async function tableBeginning(table: ExportTable, turns: Turns): Promise<TableBeginning> {
  const others = table.pages(turns);
  const rows: TableRow[] = [];
  let people = 0;
  while (people < peopleMeasured) {
    const page = await others.next();
    if (page.done) break;
    rows.push(...page.value.rows);
    people += page.value.people;
  }
  const widths = table.columns.map(({ header }, index) =>
    columnWidth([header, ...rows.map(({ cells }) => String(cells[index] ?? ''))]),
  );
  return { table, rows, people, others, widths };
}

/** The header of the table as the library writes it. */
export const headerCells = ({ columns }: ExportTable): Row =>
  columns.map(({ header }) => ({
    value: header,
    type: String,
    format: textFormat,
    fontWeight: 'bold',
    bottomBorderStyle: 'thin',
  }));

/** The kinds of cells in the order of the pattern's columns. */
export const patternKinds = [
  'text',
  'date',
  'number',
  'count',
  'rate',
  'points',
  'score',
  'days',
  'years',
] as const satisfies readonly CellKind[];

/** A row with a cell of each kind, from which it is read how the library styles them; the real rows take its place. */
export const patternRow = (language: Language): Row =>
  patternKinds.map((kind) => {
    if (kind === 'text') return { value: 'text', type: String, format: textFormat };
    if (kind === 'date') return { value: new Date(0), type: Date, format: dayFormat[language] };
    if (kind === 'number') return { value: 0, type: Number };
    return { value: 0, type: Number, format: numberFormat[kind] };
  });
