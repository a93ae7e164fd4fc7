import type { Row } from 'write-excel-file/node';
import type { FigureColumn } from '#shared/contract/figures.ts';
import type { ReportDocument, ReportSection } from '#shared/contract/reports.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { ExportTable } from '../../exports/table/exportTable.ts';
import { pagesOf } from '../../exports/table/pagesOf.ts';
import { headerCells, patternRow, type TableBeginning } from '../../exports/xlsx/tableBeginning.ts';
import { columnWidth } from '../../files/spreadsheet.ts';
import { bold, figureCell, heading, shownWidth, text } from './cells.ts';
import { type ChartWords, chartPlan } from './chartPlan.ts';
import type { SheetChart } from './chartsFeature.ts';
import { chartXml } from './chartXml.ts';
import { type HeatCells, heatRanges } from './heatFeature.ts';
import { headerRow, SheetBlock } from './sheetBlock.ts';

/** A section as a sheet: what it says, its table, and its chart beside it. */
export interface SectionSheet {
  readonly data: Row[];
  readonly widths: readonly number[];
  readonly chart: SheetChart | null;
  readonly heat: HeatCells | null;
}

/** Tables with more rows than this are written while they are read, as the library keeps all its rows in memory. */
const mostRowsKept = 2000;
const rowsAtOnce = 500;

/** A section's table as one that is read while it is written; null where it is short. */
export function asLongTable({ table }: ReportSection): ExportTable | null {
  if (table.rows.length <= mostRowsKept) return null;
  return {
    columns: table.columns.map(({ heading: header, kind }) => ({ header, kind })),
    pages: (turns) =>
      pagesOf(table.rows, rowsAtOnce, turns, (rows) => rows.map((cells) => ({ who: '', cells }))),
  };
}

/** The sheet of a section whose table is written into it later, in the place of the pattern below its header. */
export function longSheet(
  { heading: title, sentence }: ReportSection,
  { table, widths }: TableBeginning,
  { language }: ReportDocument,
): SectionSheet {
  const data = [...titleRows(title, sentence), headerCells(table), patternRow(language)];
  return { data, widths, chart: null, heat: null };
}

/** The sheet of a section, the `index`th of the workbook from 0. */
export function sectionSheet(
  section: ReportSection,
  { index, name }: { index: number; name: string },
  { language }: ReportDocument,
): SectionSheet {
  const { heading: title, sentence, chart, table } = section;
  const block = new SheetBlock(name, table);
  const plan = chart && chartPlan(chart, block, chartWords(language));
  const heat = chart?.kind === 'heat' ? { sheet: index, ranges: heatRanges(chart, block) } : null;
  const rowsOf = ({ columns, rows }: ReportSection['table']): Row[] => [
    columns.map((column) => text(column.heading, heading)),
    ...rows.map((row) => columns.map(({ kind }, at) => figureCell(row[at] ?? null, kind, language))),
  ];
  const { own } = block;
  const data = [
    ...titleRows(title, sentence),
    ...rowsOf(table),
    ...(own.columns.length === 0 ? [] : [[], [], ...rowsOf(own)]),
  ];
  const columns = Math.max(table.columns.length, own.columns.length);
  const widths = Array.from({ length: columns }, (_, at) => Math.max(widthOf(table, at), widthOf(own, at)));
  return {
    data,
    widths,
    chart: plan && {
      sheet: index,
      column: columns + 1,
      row: headerRow - 1,
      title,
      description: sentence,
      xml: chartXml(plan, language),
    },
    heat,
  };
}

const titleRows = (title: string, sentence: string): Row[] => [
  [text(title, { ...bold, fontSize: 14 })],
  [text(sentence)],
  [],
];

function widthOf({ columns, rows }: ReportSection['table'], at: number): number {
  const column: FigureColumn | undefined = columns[at];
  if (column === undefined) return 0;
  return columnWidth([column.heading, ...rows.map((row) => shownWidth(row[at] ?? null, column))]);
}

function chartWords(language: ReportDocument['language']): ChartWords {
  const t = translator(language).t;
  return {
    label: t('reports:chart.label'),
    value: t('reports:chart.value'),
    compared: t('reports:chart.compared'),
    years: t('reports:chart.years'),
    low: t('reports:chart.low'),
    high: t('reports:chart.high'),
  };
}
