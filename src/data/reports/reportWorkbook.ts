import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type StreamedSheet, streamedWorkbook } from '../exports/xlsx/streamedWorkbook.ts';
import { tableBeginning } from '../exports/xlsx/tableBeginning.ts';
import { columnWidth, fontOf, fontSize } from '../files/spreadsheet.ts';
import type { ReportContent, Writing } from './reportContent.ts';
import { bold, dayCell, text } from './workbook/cells.ts';
import { chartsFeature } from './workbook/chartsFeature.ts';
import { heatFeature } from './workbook/heatFeature.ts';
import { asLongTable, longSheet, type SectionSheet, sectionSheet } from './workbook/sectionSheet.ts';
import { headerRow } from './workbook/sheetBlock.ts';
import { sheetNames } from './workbook/sheetNames.ts';

type ReportSheet = Sheet<Buffer>;

/**
 * The report as a workbook, in pieces: what it is on the first sheet, a sheet for each section with its table and its
 * chart, and how it is counted on the last. Numbers, rates and days are cells of their kind. EXPORT_TOO_MANY_ROWS,
 * CANCELLED.
 */
export async function* reportWorkbook(
  { document, long }: ReportContent,
  { turns, written }: Writing,
): AsyncGenerator<Uint8Array> {
  const { language, sections } = document;
  const t = translator(language).t;
  const lastTitle = t('reports:document.definitions');
  const names = sheetNames([document.title, ...sections.map(({ heading }) => heading), lastTitle]);
  const sheets: SectionSheet[] = [];
  const streamed: StreamedSheet[] = [];
  for (const [at, section] of sections.entries()) {
    const table = long.get(section.id) ?? asLongTable(section);
    const index = at + 1;
    if (table === null) {
      sheets.push(sectionSheet(section, { index, name: names[index] ?? '' }, document));
    } else {
      const beginning = await tableBeginning(table, turns);
      streamed.push({ sheet: index + 1, patternRow: headerRow + 1, beginning });
      sheets.push(longSheet(section, beginning, document));
    }
    await turns.pass();
  }
  const made: ReportSheet[] = [
    cover(document),
    ...sheets.map(({ data, widths }) => ({
      data,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: headerRow,
    })),
    ...(document.definitions.length === 0 ? [] : [definitions(document, lastTitle)]),
  ];
  const workbook = await writeExcelFile(
    made.map((sheet, index) => ({ ...sheet, sheet: names[index] ?? '' })),
    {
      fontFamily: fontOf[language],
      fontSize,
      features: [
        chartsFeature(sheets.flatMap(({ chart }) => chart ?? [])),
        heatFeature(sheets.flatMap(({ heat }) => heat ?? [])),
      ],
    },
  ).toBuffer();
  await turns.pass();
  if (streamed.length === 0) yield workbook;
  else yield* streamedWorkbook(workbook, streamed, written);
}

function cover(document: ReportDocument): ReportSheet {
  const { language, note } = document;
  const t = translator(language).t;
  const day = (date: ReportDocument['on']) => dayCell(date, language);
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
    ...note
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => [index === 0 ? text(t('reports:document.note'), bold) : null, text(line)]),
    [],
    ...document.sections.map((section) => [text(section.heading, bold), text(section.sentence)]),
  ];
  const labels = rows.slice(3).flatMap(([label]) => textOf(label));
  return { data: rows, columns: [{ width: columnWidth(labels) }, { width: 14 }, { width: 14 }] };
}

function definitions(document: ReportDocument, name: string): ReportSheet {
  const rows = document.definitions.map(({ term, text: meaning }) => [
    text(term, { ...bold, alignVertical: 'top' }),
    text(meaning, { wrap: true, alignVertical: 'top' }),
  ]);
  const terms = document.definitions.map(({ term }) => term);
  return {
    data: [[text(name, { ...bold, fontSize: 14 })], [], ...rows],
    columns: [{ width: columnWidth(terms) }, { width: 90 }],
  };
}

function textOf(cell: Cell | undefined): string[] {
  return typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string'
    ? [cell.value]
    : [];
}
