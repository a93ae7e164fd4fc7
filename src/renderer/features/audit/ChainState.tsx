import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useSentences } from '#renderer/ui/useSentences.ts';
import classes from './Audit.module.css';

/** Whether every entry is as it was written. */
export function ChainState() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const sentences = useSentences();
  const state = useQuery(useData().audit.check.queryOptions());
  if (state.isError) return <FailedState error={state.error} onRetry={() => void state.refetch()} />;
  if (state.data === undefined) return <p className={classes['state']}>{t('checking')}</p>;
  const { entries, brokenAt, backups, missing } = state.data;
  if (brokenAt !== null) {
    return (
      <Alert color="attention" mb="md">
        {t('broken', { number: format.number(brokenAt) })}
      </Alert>
    );
  }
  if (missing !== null) {
    return (
      <Alert color="attention" mb="md">
        {t('cutOff', { fileName: missing.fileName, number: format.number(missing.number) })}
      </Alert>
    );
  }
  return (
    <p className={classes['state']}>
      {sentences(
        t('whole', { count: entries, shown: format.number(entries) }),
        backups === 0 ? t('notCompared') : t('compared', { count: backups, shown: format.number(backups) }),
      )}
    </p>
  );
}
