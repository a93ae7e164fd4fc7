import { isAbsolute } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { builtFiles } from '../builtFiles.ts';
import { rememberPage } from '../security/sender.ts';
import { lockedDown } from '../window/lockedDown.ts';
import { footerTemplate } from './footer.ts';
import { rememberJob } from './reportPages.ts';
import { writeWholeFile } from './wholeFile.ts';

/** How long a report may take to be drawn and printed, in milliseconds. */
const timeLimit = 60_000;

/** A4 at 96 pixels per inch, the size the charts are laid out for. */
const paper = { width: 794, height: 1123 };

/** Prints a report to a PDF file and resolves with its size in bytes. Fails with the reason; no half file stays. */
export async function printReport(document: ReportDocument, path: string): Promise<number> {
  if (!isAbsolute(path)) throw new Error('the file has to be named with its whole path');
  const window = new BrowserWindow({
    ...paper,
    show: false,
    webPreferences: {
      ...lockedDown(builtFiles.reportPreload()),
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  const leaving = new AbortController();
  try {
    const pdf = await Promise.race([print(window, document), tooLong(leaving.signal)]);
    await writeWholeFile(path, pdf);
    return pdf.byteLength;
  } finally {
    leaving.abort();
    window.destroy();
  }
}

async function tooLong(signal: AbortSignal): Promise<never> {
  await wait(timeLimit, undefined, { signal });
  throw new Error('printing took longer than a minute');
}

async function print(window: BrowserWindow, document: ReportDocument): Promise<Uint8Array> {
  await drawn(window, document);
  return await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(document),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Resolves when the page says that all of the report is on it. */
function drawn(window: BrowserWindow, document: ReportDocument): Promise<void> {
  return new Promise((ready, fail) => {
    const { webContents } = window;
    rememberPage(webContents, 'report');
    rememberJob(webContents, { document, ready, failed: (message) => fail(new Error(message)) });
    webContents.on('render-process-gone', (_event, { reason }) =>
      fail(new Error(`the report's page is gone: ${reason}`)),
    );
    window.loadURL(`${appOrigin}/report.html`).catch(fail);
  });
}
