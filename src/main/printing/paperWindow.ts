import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';
import type { PaperJob } from '#shared/contract/reportBridge.ts';
import { builtFiles } from '../builtFiles.ts';
import { rememberPage } from '../security/sender.ts';
import { lockedDown } from '../window/lockedDown.ts';
import { rememberJob } from './reportPages.ts';

/** How long it may take to be drawn, and to become a PDF, in milliseconds. */
const timeLimit = 60_000;

/** A4 at 96 pixels per inch, the size everything is laid out for. */
const paper = { width: 794, height: 1123 };

/** Draws the job on a page that nobody sees, and closes it when `use` has ended. Fails with the reason. */
export async function onPaper<T>(job: PaperJob, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    ...paper,
    show: false,
    webPreferences: {
      ...lockedDown(builtFiles.reportPreload()),
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  try {
    await inTime(drawn(window, job));
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** Fails where the work takes longer than a minute. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  const leaving = new AbortController();
  try {
    return await Promise.race([work, tooLong(leaving.signal)]);
  } finally {
    leaving.abort();
  }
}

async function tooLong(signal: AbortSignal): Promise<never> {
  await wait(timeLimit, undefined, { signal });
  throw new Error('printing took longer than a minute');
}

/** Resolves when the page says that all of it is drawn. */
function drawn(window: BrowserWindow, job: PaperJob): Promise<void> {
  return new Promise((ready, fail) => {
    const { webContents } = window;
    rememberPage(webContents, 'report');
    rememberJob(webContents, { job, ready, failed: (message) => fail(new Error(message)) });
    webContents.on('render-process-gone', (_event, { reason }) =>
      fail(new Error(`the page to be printed is gone: ${reason}`)),
    );
    window.loadURL(`${appOrigin}/report.html`).catch(fail);
  });
}
