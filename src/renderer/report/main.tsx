import '../app/pagePolicy.ts';
import './paper.css';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type PaperJob, paperJob, type SectionPages, sectionPages } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { drawingSettled } from './drawingSettled.ts';
import { loadReportFonts } from './loadFonts.ts';
import { setPaper } from './paperSize.ts';
import { ReportInItsLanguage } from './ReportInItsLanguage.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { reportBridge } from './reportBridge.ts';
import { sheetOf } from './sheets/sheetOf.tsx';

interface PageRoot {
  readonly element: Element;
  readonly root: Root;
}

const bridge = reportBridge();

/** The hidden page that the main process prints: fetches what it is to show, draws it and says when it is ready. */

async function draw(job: PaperJob): Promise<void> {
  if (job.type === 'report') await drawReport(job.report);
  else await drawSheet(sheetOf(job));
}

async function drawReport(report: ReportDocument): Promise<void> {
  window.document.documentElement.lang = report.language;
  setPaper(report.paper);
  window.document.title = report.title;
  // Before drawing, because charts measure their words.
  await loadReportFonts(report);
  const root = pageRoot();
  const onPages = (pages: SectionPages | undefined) =>
    drawn(
      root,
      <ReportInItsLanguage report={report}>
        <ReportSheet report={report} {...(pages && { pages })} />
      </ReportInItsLanguage>,
    );
  await onPages(undefined);
  bridge.onPages((received) => tellWhenDone(onPages(sectionPages.parse(received))));
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

const onPage = (sheet: ReactNode): Promise<void> => drawn(pageRoot(), sheet);

function pageRoot(): PageRoot {
  const element = window.document.querySelector('#report');
  if (element === null) throw new Error('report.html has no #report');
  return { element, root: createRoot(element) };
}

async function drawn({ element, root }: PageRoot, sheet: ReactNode): Promise<void> {
  root.render(sheet);
  await drawingSettled(element);
  await window.document.fonts.ready;
}

function tellWhenDone(drawing: Promise<void>): void {
  drawing
    .then(() => bridge.ready())
    .catch((error: unknown) => bridge.failed(error instanceof Error ? error.message : String(error)));
}

tellWhenDone(bridge.document().then((received) => draw(paperJob.parse(received))));
