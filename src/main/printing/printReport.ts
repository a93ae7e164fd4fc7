import { isAbsolute } from 'node:path';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { footerTemplate } from './footer.ts';
import { inTime, onPaper } from './paperWindow.ts';
import { writeWholeFile } from './wholeFile.ts';

/** Prints a report to a PDF file and resolves with its size in bytes. Fails with the reason; no half file stays. */
export async function printReport(report: ReportDocument, path: string): Promise<number> {
  if (!isAbsolute(path)) throw new Error('the file has to be named with its whole path');
  return await onPaper({ type: 'report', report }, async ({ webContents }) => {
    const pdf = await inTime(
      webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(report),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
    await writeWholeFile(path, pdf);
    return pdf.byteLength;
  });
}
