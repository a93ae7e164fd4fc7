import { isAbsolute } from 'node:path';
import type { PrintToPDFOptions, WebContents } from 'electron';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { footerTemplate } from './footer.ts';
import { inTime, onPaper } from './paperWindow.ts';
import { redrawnWithPages } from './reportPages.ts';
import { sectionPagesOf } from './sectionPages.ts';
import { writeWholeFile } from './wholeFile.ts';

/**
 * Prints a report to a PDF file and resolves with its size in bytes. One with contents is printed twice: the first time
 * shows on which pages its sections lie. Fails with the reason; no half file stays.
 */
export async function printReport(report: ReportDocument, path: string): Promise<number> {
  if (!isAbsolute(path)) throw new Error('the file has to be named with its whole path');
  return await onPaper({ type: 'report', report }, async ({ webContents }) => {
    const first = await printed(webContents, report);
    const pdf = report.layout === 'page' ? first : await withPageNumbers(webContents, report, first);
    await writeWholeFile(path, pdf);
    return pdf.byteLength;
  });
}

async function withPageNumbers(
  webContents: WebContents,
  report: ReportDocument,
  first: Uint8Array,
): Promise<Uint8Array> {
  await inTime(redrawnWithPages(webContents, sectionPagesOf(first)));
  return await printed(webContents, report);
}

const printed = (webContents: WebContents, report: ReportDocument): Promise<Uint8Array> =>
  inTime(
    webContents.printToPDF({
      pageSize: report.paper === 'letter' ? 'Letter' : 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      ...(report.layout === 'page' ? {} : bookOptions(report)),
    }),
  );

/** A report on one page says itself what stands in the foot of the others, and needs no outline. */
const bookOptions = (report: ReportDocument): PrintToPDFOptions => ({
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: footerTemplate(report),
  generateDocumentOutline: true,
});
