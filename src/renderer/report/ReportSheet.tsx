import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { ReportCover } from './ReportCover.tsx';
import { ReportSectionPart } from './ReportSectionPart.tsx';
import classes from './ReportSheet.module.css';

/** A report as it is printed: cover, sections, and at the end how everything is counted. */
export function ReportSheet({ report }: { report: ReportDocument }) {
  return (
    <article className={classes['sheet']} lang={report.language}>
      <ReportCover report={report} />
      {report.sections.map((section) => (
        <ReportSectionPart key={section.id} section={section} />
      ))}
      <ReportDefinitions definitions={report.definitions} />
    </article>
  );
}

/** Its cover and first sections, as a preview. */
export function ReportOpening({ report, sections }: { report: ReportDocument; sections: number }) {
  return (
    <article className={classes['sheet']} lang={report.language}>
      <ReportCover report={report} />
      {report.sections.slice(0, sections).map((section) => (
        <ReportSectionPart key={section.id} section={section} />
      ))}
    </article>
  );
}

function ReportDefinitions({ definitions }: Pick<ReportDocument, 'definitions'>) {
  const { t } = useTranslation('reports');
  return (
    <section className={classes['definitions']} id="definitions">
      <h2>{t('document.definitions')}</h2>
      <dl>
        {definitions.map(({ term, text }) => (
          <div key={term} className={classes['definition']}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
