import { rename, rm } from 'node:fs/promises';
import type { ReportDocument, ReportFormat } from '#shared/contract/reports.ts';
import type { Host } from '../context.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { printFailure } from '../files/printFailure.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
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

/**
 * Has the main process print the report and gives the PDF's size in bytes. It is printed beside the file and takes
 * its place at the end, so that a cancelled one leaves the old file as it was. PRINT_FAILED, FILE_NOT_WRITTEN.
 */
export async function writeReportPdf(
  document: ReportDocument,
  path: string,
  host: Host,
  signal: AbortSignal | undefined,
): Promise<number> {
  const draft = `${path}.${process.pid}.pdf.part`;
  try {
    const bytes = await printed(host, document, draft);
    if (signal?.aborted) throw refusal('CANCELLED');
    await rename(draft, path).catch((error: unknown) => {
      throw fileFailure(error, path);
    });
    return bytes;
  } finally {
    await rm(draft, { force: true });
  }
}

async function printed(host: Host, document: ReportDocument, path: string): Promise<number> {
  try {
    const { bytes } = await host.printReport({ document, path });
    return bytes;
  } catch (error) {
    throw refusal('PRINT_FAILED', { detail: printFailure(error) });
  }
}
