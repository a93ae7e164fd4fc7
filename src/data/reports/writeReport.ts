import { stat } from 'node:fs/promises';
import type { ReportDocument, ReportFormat } from '#shared/contract/reports.ts';
import type { Host } from '../context.ts';
import { fileFailure, isOfFile } from '../files/fileFailure.ts';
import { printSafely } from '../files/printSafely.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { ReportContent, Writing } from './reportContent.ts';
import { reportCsv } from './reportCsv.ts';
import { reportJson } from './reportJson.ts';
import { reportWorkbook } from './reportWorkbook.ts';

type TableFormat = Exclude<ReportFormat, 'pdf'>;

/**
 * Writes the report in a format of tables, in pieces, whole or not at all, and gives the file's size in bytes. DISK_FULL,
 * FILE_NOT_WRITTEN, EXPORT_TOO_MANY_ROWS, or CANCELLED by its turns. Long tables have to stay readable until then.
 */
export async function writeReportTables(
  content: ReportContent,
  format: TableFormat,
  path: string,
  writing: Writing,
): Promise<number> {
  try {
    await writeFileSafely(path, contentOf(content, format, writing));
    return (await stat(path)).size;
  } catch (error) {
    throw isOfFile(error) ? fileFailure(error, path) : error;
  }
}

function contentOf(
  content: ReportContent,
  format: TableFormat,
  writing: Writing,
): AsyncGenerator<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return reportWorkbook(content, writing);
    case 'csv':
      return reportCsv(content, writing);
    case 'json':
      return reportJson(content, writing);
  }
}

/** Has the main process print the report and gives the PDF's size in bytes. PRINT_FAILED, FILE_NOT_WRITTEN, CANCELLED. */
export async function writeReportPdf(
  document: ReportDocument,
  path: string,
  host: Host,
  signal: AbortSignal | undefined,
): Promise<number> {
  const print = (draft: string) => host.printReport({ document, path: draft });
  const { bytes } = await printSafely(path, print, signal);
  return bytes;
}
