import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Backups.module.css';
import { useSetPlan } from './useSetPlan.ts';

/** Proposes to a new workspace to keep daily backups. */
export function FirstBackup() {
  const { t } = useTranslation('backups');
  const { pickFolder, folder, isSetting } = useSetPlan(null);
  return (
    <section className={classes['first']} aria-labelledby="first-backup">
      <h2 id="first-backup" className={classes['heading']}>
        {t('first.title')}
      </h2>
      {folder === null ? (
        <>
          <p className={classes['note']}>{t('first.sentence')}</p>
          <p className={classes['note']}>{t('first.propose')}</p>
          <div>
            <Button variant="default" loading={isSetting} onClick={() => void pickFolder()}>
              {t('first.start')}
            </Button>
          </div>
        </>
      ) : (
        <p role="status" className={classes['note']}>
          {t('first.done', { path: folder })}
        </p>
      )}
    </section>
  );
}
