import '../app/pagePolicy.ts';
import './paper.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type PaperJob, paperJob } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { drawingSettled } from './drawingSettled.ts';
import { loadFonts } from './loadFonts.ts';
import { ReportInItsLanguage } from './ReportInItsLanguage.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { reportBridge } from './reportBridge.ts';
import { sheetOf } from './sheets/sheetOf.tsx';

/** The hidden page that the main process prints: fetches what it is to show, draws it and says when it is ready. */

async function draw(job: PaperJob): Promise<void> {
  if (job.type === 'report') await drawReport(job.report);
  else await drawSheet(sheetOf(job));
}

async function drawReport(report: ReportDocument): Promise<void> {
  window.document.documentElement.lang = report.language;
  window.document.title = report.title;
  // Before drawing, because charts measure their words.
  await loadFonts(report);
  await onPage(
    <ReportInItsLanguage report={report}>
      <ReportSheet report={report} />
    </ReportInItsLanguage>,
  );
}

async function drawSheet(sheet: ReturnType<typeof sheetOf>): Promise<void> {
  const page = window.document.documentElement;
  page.lang = sheet.language;
  if (sheet.paper !== undefined) page.dataset['paper'] = sheet.paper;
  // Of the root, so that the pages, too, follow each other from right to left.
  if (sheet.vertical === true) page.dataset['vertical'] = '';
  window.document.title = sheet.title;
  await sheet.fonts();
  await onPage(sheet.drawn);
}

async function onPage(sheet: ReactNode): Promise<void> {
  const root = window.document.querySelector('#report');
  if (root === null) throw new Error('report.html has no #report');
  createRoot(root).render(sheet);
  await drawingSettled(root);
  await window.document.fonts.ready;
}

const bridge = reportBridge();
bridge
  .document()
  .then((received) => draw(paperJob.parse(received)))
  .then(() => bridge.ready())
  .catch((error: unknown) => bridge.failed(error instanceof Error ? error.message : String(error)));
