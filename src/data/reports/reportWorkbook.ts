import writeExcelFile, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { ReportColumn, ReportDocument, ReportSection } from '#shared/contract/reports.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { translator } from '#shared/i18n/translator.ts';
import { columnWidth, dayFormat, fontOf, fontSize, textFormat } from '../files/spreadsheet.ts';

type ReportSheet = Sheet<Buffer>;

const formats = { count: '#,##0', rate: '0.0%', years: '0.0' } as const;

const bold = { fontWeight: 'bold' } as const;
const heading = { ...bold, bottomBorderStyle: 'thin' } as const;

/**
 * The report as a workbook: what it is on the first sheet, a sheet for each section with its table, and how it is counted
 * on the last. Numbers, rates and days are cells of their kind.
 */
export async function reportWorkbook(document: ReportDocument): Promise<Uint8Array> {
  const { language } = document;
  const sheets = [cover(document), ...document.sections.map((section) => sectionSheet(section, document))];
  return await writeExcelFile([...sheets, definitions(document)], {
    fontFamily: fontOf[language],
    fontSize,
  }).toBuffer();
}

function cover(document: ReportDocument): ReportSheet {
  const t = translator(document.language).t;
  const day = (date: PlainDate) => dayCell(date, document);
  const rows: Row[] = [
    [text(document.title, { ...bold, fontSize: 16 })],
    [text(document.subtitle)],
    [],
    [text(t('reports:document.workspace'), bold), text(document.workspace)],
    [text(t('reports:document.period'), bold), day(document.from), day(document.to)],
    [text(t('reports:document.state'), bold), day(document.on)],
    [text(t('reports:document.produced'), bold), day(dateOf(document.producedAt, document.timeZone))],
    ...document.filters.map((filter, index) => [
      index === 0 ? text(t('reports:document.filters'), bold) : null,
      text(filter),
    ]),
    [],
    ...document.sections.map((section) => [text(section.heading, bold), text(section.sentence)]),
  ];
  const labels = rows.slice(3).flatMap(([label]) => textOf(label));
  return {
    sheet: sheetName(document.title),
    data: rows,
    columns: [{ width: columnWidth(labels) }, { width: 14 }, { width: 14 }],
  };
}

function sectionSheet(
  { heading: name, sentence, table }: ReportSection,
  document: ReportDocument,
): ReportSheet {
  const data: Row[] = [
    [text(name, { ...bold, fontSize: 14 })],
    [text(sentence)],
    [],
    table.columns.map((column) => text(column.heading, heading)),
    ...table.rows.map((row) => row.map((cell, index) => tableCell(cell, table.columns[index], document))),
  ];
  const widths = table.columns.map((column, index) =>
    columnWidth([column.heading, ...table.rows.map((row) => shown(row[index] ?? null, column))]),
  );
  return { sheet: sheetName(name), data, columns: widths.map((width) => ({ width })), stickyRowsCount: 4 };
}

function definitions(document: ReportDocument): ReportSheet {
  const name = translator(document.language).t('reports:document.definitions');
  const rows = document.definitions.map(({ term, text: meaning }) => [
    text(term, { ...bold, alignVertical: 'top' }),
    text(meaning, { wrap: true, alignVertical: 'top' }),
  ]);
  const terms = document.definitions.map(({ term }) => term);
  return {
    sheet: sheetName(name),
    data: [[text(name, { ...bold, fontSize: 14 })], [], ...rows],
    columns: [{ width: columnWidth(terms) }, { width: 90 }],
  };
}

function tableCell(
  cell: string | number | null,
  column: ReportColumn | undefined,
  document: ReportDocument,
): Cell {
  if (cell === null) return null;
  const kind = column?.kind ?? 'text';
  if (typeof cell === 'number') {
    return kind === 'count' || kind === 'rate' || kind === 'years'
      ? { value: cell, type: Number, format: formats[kind] }
      : { value: cell, type: Number };
  }
  const day = kind === 'date' ? plainDate.safeParse(cell) : null;
  return day?.success ? dayCell(day.data, document) : text(cell);
}

/** About what the cell shows, for its width. */
function shown(cell: string | number | null, { kind }: ReportColumn): string {
  if (typeof cell !== 'number') return cell ?? '';
  return kind === 'rate' ? '100.0%' : kind === 'count' ? cell.toLocaleString('en') : cell.toFixed(1);
}

const dayCell = (day: PlainDate, { language }: ReportDocument): Cell => ({
  value: new Date(`${day}T00:00:00Z`),
  type: Date,
  format: dayFormat[language],
});

const text = (value: string, style: CellObject = {}): CellObject => ({
  ...style,
  value,
  type: String,
  format: textFormat,
});

function textOf(cell: Cell): string[] {
  return typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
    ? [cell.value]
    : [];
}

/** A sheet's name has 31 characters at most, and none that means something in a formula. */
const sheetName = (name: string): string => name.replace(/[[\]/\\:*?']/g, ' ').slice(0, 31);
