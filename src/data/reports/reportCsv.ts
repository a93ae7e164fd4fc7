import type { ReportCell, ReportColumn, ReportDocument, ReportSection } from '#shared/contract/reports.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type CsvCell, csvText } from '../files/csvCells.ts';

/**
 * The report as CSV: what it is on top, then each section with its table, blocks parted by an empty row.
 * Numbers stay numbers: rates are percent values and days are ISO dates, so that a spreadsheet can count with them.
 */
export function reportCsv(document: ReportDocument): string {
  const t = translator(document.language).t;
  const rows: CsvCell[][] = [
    [document.title],
    [t('reports:document.workspace'), document.workspace],
    [t('reports:document.period'), document.from, document.to],
    [t('reports:document.state'), document.on],
    [t('reports:document.produced'), dateOf(document.producedAt, document.timeZone)],
    ...document.filters.map((filter) => [t('reports:document.filters'), filter]),
    ...document.sections.flatMap((section) => [[], ...sectionRows(section, document)]),
    [],
    [t('reports:document.definitions')],
    ...document.definitions.map(({ term, text }) => [term, text]),
  ];
  return csvText(rows);
}

function sectionRows({ heading, sentence, table }: ReportSection, document: ReportDocument): CsvCell[][] {
  const headings = table.columns.map((column) => headingOf(column, document));
  const rows = table.rows.map((row) => row.map((cell, index) => cellOf(cell, table.columns[index])));
  return [[heading], [sentence], headings, ...rows];
}

function headingOf({ heading, kind }: ReportColumn, { language }: ReportDocument): string {
  const t = translator(language).t;
  if (kind === 'rate') return t('reports:document.percentHeading', { heading });
  if (kind === 'years') return t('reports:document.yearsHeading', { heading });
  return heading;
}

function cellOf(cell: ReportCell, column: ReportColumn | undefined): CsvCell {
  if (typeof cell !== 'number') return cell;
  if (column?.kind === 'rate') return rounded(100 * cell, 2);
  if (column?.kind === 'years') return rounded(cell, 2);
  return cell;
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
