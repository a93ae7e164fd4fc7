import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './Backups.module.css';
import type { RestoredEnd } from './RestoreDialog.tsx';

/** What was restored, and where the state before lies. */
export function Restored({ end, onClose }: { end: RestoredEnd; onClose: () => void }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { madeAt, before, erasedAgain } = end;
  return (
    <Stack gap="md">
      <div className={classes['status']} role="status">
        <p>{t('restore.done', { when: format.moment(madeAt) })}</p>
        {before !== null && <p>{t('restore.doneBefore', { path: before })}</p>}
        {erasedAgain > 0 && (
          <p>{t('restore.erasedAgain', { count: erasedAgain, shown: format.number(erasedAgain) })}</p>
        )}
      </div>
      <div className={classes['ends']}>
        <Button data-autofocus onClick={onClose}>
          {t('restore.open')}
        </Button>
      </div>
    </Stack>
  );
}
