import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useSentences } from '#renderer/ui/useSentences.ts';
import classes from './Damage.module.css';
import { SavedTable } from './SavedTable.tsx';
import { useSavedSentence } from './useSavedSentence.ts';

/** What the last salvage saved and lost, behind a line that unfolds. */
export function LastSalvage() {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const sentences = useSentences();
  const sentence = useSavedSentence();
  const { data: report = null } = useQuery(useData().damage.report.queryOptions());
  if (report === null) return null;
  return (
    <details className={classes['salvaged']}>
      <summary>{t('settings.reportTitle')}</summary>
      <p className={classes['note']}>
        {sentences(t('report.at', { at: format.moment(report.at) }), sentence(report))}
      </p>
      <SavedTable report={report} />
    </details>
  );
}
