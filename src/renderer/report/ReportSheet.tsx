import type { SectionPages } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { ReportCover } from './ReportCover.tsx';
import { ReportDefinitions } from './ReportDefinitions.tsx';
import { ReportNote } from './ReportNote.tsx';
import { ReportPage } from './ReportPage.tsx';
import { ReportSectionPart } from './ReportSectionPart.tsx';
import classes from './ReportSheet.module.css';

interface ReportSheetProps {
  readonly report: ReportDocument;
  /** For the contents; left out where they are not known yet, or there are no pages. */
  readonly pages?: SectionPages;
}

/** A report as it is printed: on one page, or with cover, contents, sections, and at the end how everything is counted. */
export function ReportSheet({ report, pages }: ReportSheetProps) {
  if (report.layout === 'page') return <ReportPage report={report} />;
  return (
    <article className={classes['sheet']} lang={report.language} data-paper={report.paper}>
      <ReportCover report={report} pages={pages} />
      <ReportNote note={report.note} />
      {report.sections.map((section) => (
        <ReportSectionPart key={section.id} section={section} />
      ))}
      <ReportDefinitions definitions={report.definitions} />
    </article>
  );
}

/** Its cover and first sections, as a preview; all of it where that is one page. */
export function ReportOpening({ report, sections }: { report: ReportDocument; sections: number }) {
  if (report.layout === 'page') return <ReportPage report={report} />;
  return (
    <article className={classes['sheet']} lang={report.language} data-paper={report.paper}>
      <ReportCover report={report} />
      <ReportNote note={report.note} />
      {report.sections.slice(0, sections).map((section) => (
        <ReportSectionPart key={section.id} section={section} />
      ))}
    </article>
  );
}
