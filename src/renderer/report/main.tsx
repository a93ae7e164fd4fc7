import '../app/pagePolicy.ts';
import './paper.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ThanksLetter } from '#shared/contract/farewells.ts';
import { type PaperJob, paperJob } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { drawingSettled } from './drawingSettled.ts';
import { LetterSheet } from './LetterSheet.tsx';
import { loadFonts, loadLetterFonts } from './loadFonts.ts';
import { ReportInItsLanguage } from './ReportInItsLanguage.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { reportBridge } from './reportBridge.ts';

/** The hidden page that the main process prints: fetches what it is to show, draws it and says when it is ready. */

async function draw(job: PaperJob): Promise<void> {
  if (job.type === 'letter') await drawLetter(job.letter);
  else await drawReport(job.report);
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

async function drawLetter(letter: ThanksLetter): Promise<void> {
  const page = window.document.documentElement;
  page.lang = letter.language;
  page.dataset['paper'] = 'letter';
  // Of the root, so that the pages, too, follow each other from right to left.
  if (letter.vertical) page.dataset['vertical'] = '';
  window.document.title = letter.addressee;
  await loadLetterFonts(letter);
  await onPage(<LetterSheet letter={letter} />);
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
