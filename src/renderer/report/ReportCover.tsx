import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ReportDocument } from '#shared/contract/reports.ts';
import classes from './ReportSheet.module.css';
import { TieDrawing } from './TieDrawing.tsx';

/** The first page: what it is, of whom, over which days, and what is inside. */
export function ReportCover({ report }: { report: ReportDocument }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <header className={classes['cover']}>
      <TieDrawing />
      <h1 className={classes['title']}>{report.title}</h1>
      <p className={classes['subtitle']}>{report.subtitle}</p>
      <dl className={classes['facts']}>
        <dt>{t('document.workspace')}</dt>
        <dd>{report.workspace}</dd>
        <dt>{t('document.period')}</dt>
        <dd>{format.dateRange(report.from, report.to)}</dd>
        <dt>{t('document.state')}</dt>
        <dd>{format.date(report.on)}</dd>
        <dt>{t('document.produced')}</dt>
        <dd>{format.day(report.producedAt)}</dd>
        <dt>{t('document.filters')}</dt>
        {report.filters.map((filter) => (
          <dd key={filter}>{filter}</dd>
        ))}
      </dl>
      <nav className={classes['contents']} aria-label={t('document.contents')}>
        <h2>{t('document.contents')}</h2>
        <ol>
          {report.sections.map(({ id, heading, sentence }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
              <span>{sentence}</span>
            </li>
          ))}
          <li>
            <a href="#definitions">{t('document.definitions')}</a>
          </li>
        </ol>
      </nav>
    </header>
  );
}
