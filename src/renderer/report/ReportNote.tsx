import { useTranslation } from 'react-i18next';
import classes from './ReportSheet.module.css';

/** What the report's author says above the numbers; nothing where that is nothing. */
export function ReportNote({ note }: { note: string }) {
  const { t } = useTranslation('reports');
  if (note === '') return null;
  return (
    <section className={classes['note']} id="note">
      <h2>{t('document.note')}</h2>
      <p>{note}</p>
    </section>
  );
}
