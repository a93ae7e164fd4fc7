import '../app/pagePolicy.ts';
import './paper.css';
import { createRoot } from 'react-dom/client';
import { type ReportDocument, reportDocument } from '#shared/contract/reports.ts';
import { drawingSettled } from './drawingSettled.ts';
import { loadFonts } from './loadFonts.ts';
import { ReportInItsLanguage } from './ReportInItsLanguage.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { reportBridge } from './reportBridge.ts';

/** The hidden page that the main process prints: fetches its report, draws it and says when it is ready. */

async function draw(report: ReportDocument): Promise<void> {
  const root = window.document.querySelector('#report');
  if (root === null) throw new Error('report.html has no #report');
  window.document.documentElement.lang = report.language;
  window.document.title = report.title;
  // Before drawing, because charts measure their words.
  await loadFonts(report);
  createRoot(root).render(
    <ReportInItsLanguage report={report}>
      <ReportSheet report={report} />
    </ReportInItsLanguage>,
  );
  await drawingSettled(root);
  await window.document.fonts.ready;
}

const bridge = reportBridge();
bridge
  .document()
  .then((received) => draw(reportDocument.parse(received)))
  .then(() => bridge.ready())
  .catch((error: unknown) => bridge.failed(error instanceof Error ? error.message : String(error)));
