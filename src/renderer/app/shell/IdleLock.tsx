import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { usePreferences } from '../preferences.ts';
import classes from './IdleLock.module.css';
import { useIdleSeconds } from './useIdleSeconds.ts';
import { useLock } from './useLock.ts';

/** So long before, in seconds, it is said that the workspace will be locked. */
const notice = 30;

/** Locks the workspace when nobody has used it for a while, with a word before; not while something long is being done. */
export function IdleLock() {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const { lockAfter } = usePreferences();
  const { left, stay } = useIdleSeconds(lockAfter, notice);
  const { mutate } = useLock();
  const over = left === 0;
  useEffect(() => {
    // Where it is busy, or could not, the time begins anew.
    if (over) mutate({ evenIfBusy: false }, { onSettled: stay });
  }, [over, mutate, stay]);
  if (left === null) return null;
  return (
    <div className={classes['notice']} role="alertdialog" aria-label={t('lock.soonTitle')}>
      <strong>{t('lock.soonTitle')}</strong>
      <p>{t('lock.soon', { count: left, shown: format.number(left) })}</p>
      <p className={classes['note']}>{t('lock.soonNote')}</p>
      <Button variant="default" size="compact-sm" onClick={stay}>
        {t('lock.stay')}
      </Button>
    </div>
  );
}
