import type { ReportDocument, ReportFormat } from '#shared/contract/reports.ts';
import type { Host } from '../context.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { printSafely } from '../files/printSafely.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { reportCsv } from './reportCsv.ts';
import { reportWorkbook } from './reportWorkbook.ts';

type TableFormat = Exclude<ReportFormat, 'pdf'>;

/** Writes the report in a format of tables and gives the file's size in bytes. DISK_FULL or FILE_NOT_WRITTEN. */
export async function writeReportTables(
  document: ReportDocument,
  format: TableFormat,
  path: string,
): Promise<number> {
  const content = await contentOf(document, format);
  try {
    await writeFileSafely(path, content);
  } catch (error) {
    throw fileFailure(error, path);
  }
  return content.byteLength;
}

async function contentOf(document: ReportDocument, format: TableFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return await reportWorkbook(document);
  return Buffer.from(format === 'csv' ? reportCsv(document) : `${JSON.stringify(document, null, 2)}\n`);
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
