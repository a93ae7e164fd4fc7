import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/contract/reports.ts';
import classes from './ReportSheet.module.css';

/** How everything in the report is counted; nothing where there are no numbers in it. */
export function ReportDefinitions({ definitions }: Pick<ReportDocument, 'definitions'>) {
  const { t } = useTranslation('reports');
  if (definitions.length === 0) return null;
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
