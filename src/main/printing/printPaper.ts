import { isAbsolute } from 'node:path';
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import type { Sheet } from '#shared/contract/paper.ts';
import { footerTemplate } from './footer.ts';
import { inTime, onPaper } from './paperWindow.ts';
import { writeWholeFile } from './wholeFile.ts';

interface Printed {
  /** False where the user left the dialog without printing. */
  printed: boolean;
  /** The size of the file in bytes; 0 without one. */
  bytes: number;
}

/**
 * Prints letters, badges or lists to a PDF file at `path`, or, where that is null, by the system's print dialog. Fails with
 * the reason; no half file stays.
 */
export async function printPaper(job: Sheet, path: string | null): Promise<Printed> {
  if (path !== null && !isAbsolute(path)) throw new Error('the file has to be named with its whole path');
  return await onPaper(job, async (window) =>
    path === null ? await toPrinter(window) : await toFile(window, path, footOf(job)),
  );
}

/** Lists over several pages have a foot with their number; letters and badges have none. */
function footOf(job: Sheet): PrintToPDFOptions {
  switch (job.type) {
    case 'attendanceSheet':
      return foot({
        title: job.attendanceSheet.event.title,
        on: job.attendanceSheet.date,
        language: job.attendanceSheet.language,
      });
    case 'circleSheet':
      return foot({
        title: job.circleSheet.circle,
        on: job.circleSheet.date,
        language: job.circleSheet.language,
      });
    case 'erasureProofs':
      return foot({
        title: job.erasureProofs.workspace,
        on: job.erasureProofs.date,
        language: job.erasureProofs.language,
      });
    default:
      return {};
  }
}

const foot = (words: Parameters<typeof footerTemplate>[0]): PrintToPDFOptions => ({
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: footerTemplate(words),
});

async function toFile(
  { webContents }: BrowserWindow,
  path: string,
  options: PrintToPDFOptions,
): Promise<Printed> {
  const pdf = await inTime(
    webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      ...options,
    }),
  );
  await writeWholeFile(path, pdf);
  return { printed: true, bytes: pdf.byteLength };
}

/** The dialog stays open as long as the user wants. */
function toPrinter({ webContents }: BrowserWindow): Promise<Printed> {
  return new Promise((resolve, fail) => {
    // The margins are the page's own.
    webContents.print({ printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      if (printed || reason === 'Print job canceled') resolve({ printed, bytes: 0 });
      else fail(new Error(reason));
    });
  });
}
