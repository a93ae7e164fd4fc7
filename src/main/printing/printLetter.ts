import { isAbsolute } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ThanksLetter } from '#shared/contract/farewells.ts';
import { inTime, onPaper } from './paperWindow.ts';
import { writeWholeFile } from './wholeFile.ts';

interface Printed {
  /** False where the user left the dialog without printing. */
  printed: boolean;
  /** The size of the file in bytes; 0 without one. */
  bytes: number;
}

/**
 * Prints a letter to a PDF file at `path`, or, where that is null, by the system's print dialog. Fails with the reason; no
 * half file stays.
 */
export async function printLetter(letter: ThanksLetter, path: string | null): Promise<Printed> {
  if (path !== null && !isAbsolute(path)) throw new Error('the file has to be named with its whole path');
  return await onPaper({ type: 'letter', letter }, async (window) =>
    path === null ? await toPrinter(window) : await toFile(window, path),
  );
}

async function toFile({ webContents }: BrowserWindow, path: string): Promise<Printed> {
  const pdf = await inTime(
    webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
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
