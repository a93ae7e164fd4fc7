import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { SectionPages } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { ReportContents } from './ReportContents.tsx';
import classes from './ReportSheet.module.css';
import { TieDrawing } from './TieDrawing.tsx';

interface ReportCoverProps {
  readonly report: ReportDocument;
  readonly pages?: SectionPages | undefined;
}

/** The first page: what it is, of whom, over which days, and what is inside. */
export function ReportCover({ report, pages }: ReportCoverProps) {
  return (
    <header className={classes['cover']}>
      <TieDrawing />
      <h1 className={classes['title']}>{report.title}</h1>
      <p className={classes['subtitle']}>{report.subtitle}</p>
      <CoverFacts report={report} />
      <ReportContents report={report} pages={pages} />
    </header>
  );
}

function CoverFacts({ report }: { report: ReportDocument }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <dl className={classes['facts']}>
      <dt>{t('document.workspace')}</dt>
      <dd>{report.workspace}</dd>
      {report.name !== 'person-data' && (
        <>
          <dt>{t('document.period')}</dt>
          <dd>{format.dateRange(report.from, report.to)}</dd>
        </>
      )}
      <dt>{t('document.state')}</dt>
      <dd>{format.date(report.on)}</dd>
      <dt>{t('document.produced')}</dt>
      <dd>{format.day(report.producedAt)}</dd>
      {report.filters.length > 0 && <dt>{t('document.filters')}</dt>}
      {report.filters.map((filter) => (
        <dd key={filter}>{filter}</dd>
      ))}
    </dl>
  );
}
