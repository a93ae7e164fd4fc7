import type { FigureCell, FigureColumn, FigureTable } from '#shared/contract/figures.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { dateOf } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { CellKind, ExportTable } from '../exports/table/exportTable.ts';
import { type CsvCell, csvText } from '../files/csvCells.ts';
import type { ReportContent, Writing } from './reportContent.ts';

/**
 * The report as CSV, in pieces: what it is on top, then each section with its table, blocks parted by an empty row.
 * Numbers stay numbers: rates are percent values and days are ISO dates, so that a spreadsheet can count with them.
 */
export async function* reportCsv(
  { document, long }: ReportContent,
  writing: Writing,
): AsyncGenerator<Uint8Array> {
  const words = translator(document.language).t;
  const text = (rows: Iterable<CsvCell[]>, first = false) => Buffer.from(csvText(rows, first));
  yield text(headRows(document), true);
  for (const section of document.sections) {
    const table = long.get(section.id);
    yield text([[], [section.heading], [section.sentence]]);
    if (table === undefined) yield text(csvTable(section.table, document.language));
    else yield* longTable(table, document.language, writing);
    await writing.turns.pass();
  }
  const definitions = document.definitions.map(({ term, text: meaning }) => [term, meaning]);
  yield text([[], [words('reports:document.definitions')], ...definitions]);
}

function headRows(document: ReportDocument): CsvCell[][] {
  const t = translator(document.language).t;
  return [
    [document.title],
    [t('reports:document.workspace'), document.workspace],
    [t('reports:document.period'), document.from, document.to],
    [t('reports:document.state'), document.on],
    [t('reports:document.produced'), dateOf(document.producedAt, document.timeZone)],
    ...document.filters.map((filter) => [t('reports:document.filters'), filter]),
    ...(document.note === '' ? [] : [[t('reports:document.note'), document.note]]),
  ];
}

/** The rows of a figure's table with their header, so that a spreadsheet can count with them. */
export function csvTable({ columns, rows }: FigureTable, language: Language): CsvCell[][] {
  const headings = columns.map(({ heading, kind }) => headingOf(heading, kind, language));
  return [headings, ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind)))];
}

async function* longTable(
  { columns, pages }: ExportTable,
  language: Language,
  { turns, written }: Writing,
): AsyncGenerator<Uint8Array> {
  const headings = columns.map(({ header, kind }) => headingOf(header, kind, language));
  yield Buffer.from(csvText([headings], false));
  for await (const { people, rows } of pages(turns)) {
    const cells = rows.map((row) => row.cells.map((cell, index) => cellOf(cell, columns[index]?.kind)));
    yield Buffer.from(csvText(cells, false));
    written(people);
  }
}

function headingOf(heading: string, kind: CellKind, language: Language): string {
  const t = translator(language).t;
  if (kind === 'rate') return t('reports:document.percentHeading', { heading });
  if (kind === 'years') return t('reports:document.yearsHeading', { heading });
  return heading;
}

function cellOf(cell: FigureCell, kind: FigureColumn['kind'] | 'number' | undefined): CsvCell {
  if (typeof cell !== 'number') return cell;
  if (kind === 'rate') return rounded(100 * cell, 2);
  if (kind === 'years' || kind === 'days' || kind === 'score') return rounded(cell, 2);
  return cell;
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
