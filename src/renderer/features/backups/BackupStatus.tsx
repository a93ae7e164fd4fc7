import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { refusalMessage } from '#renderer/ui/refusals/refusalMessage.ts';
import type { BackupState } from '#shared/contract/backups.ts';
import classes from './Backups.module.css';

/** When the last good backup was made and where it is, and why the latest try failed. */
export function BackupStatus({ state }: { state: BackupState }) {
  const { t } = useTranslation('backups');
  const { t: refusalWords } = useTranslation(['app', 'refusals']);
  const format = useFormat();
  const { lastGood, failed, old } = state;
  return (
    <div className={classes['status']} data-bad={old || failed !== null || undefined}>
      {failed !== null && (
        <>
          <p>{t('status.failed', { when: format.moment(failed.at) })}</p>
          <p>{refusalMessage(refusedAs(failed), refusalWords).words}</p>
        </>
      )}
      {lastGood === null ? (
        <p>{t('status.none')}</p>
      ) : (
        <>
          <p>{t('status.good', { when: format.moment(lastGood.at) })}</p>
          <p className={classes['small']}>
            {t('status.place', { path: lastGood.path, size: format.fileSize(lastGood.bytes) })}
          </p>
        </>
      )}
    </div>
  );
}

/** The refusal as it would have come to somebody who had waited for it. */
const refusedAs = ({ code, data }: NonNullable<BackupState['failed']>) =>
  new ORPCError(code, { defined: true, data });
