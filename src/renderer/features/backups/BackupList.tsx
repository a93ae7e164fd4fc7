import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ListedBackup } from '#shared/contract/backups.ts';
import classes from './Backups.module.css';

const atFirst = 5;

interface BackupListProps {
  readonly backups: readonly ListedBackup[];
  readonly onRestore: (backup: ListedBackup) => void;
}

/** The backups of a folder, latest first. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const hidden = backups.length - atFirst;
  if (backups.length === 0) return <p className={classes['note']}>{t('list.empty')}</p>;
  return (
    <>
      <ul className={classes['list']}>
        {(all ? backups : backups.slice(0, atFirst)).map((backup) => (
          <li key={backup.fileName}>
            <span className={classes['when']}>{format.moment(backup.madeAt)}</span>
            <span className={classes['small']}>{t(`occasion.${backup.occasion}`)}</span>
            <span className={classes['small']}>{format.fileSize(backup.bytes)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('list.restoreOf', { when: format.moment(backup.madeAt) })}
              onClick={() => onRestore(backup)}
            >
              {t('list.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {!all && hidden > 0 && (
        <div>
          <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
            {t('list.all', { count: hidden, shown: format.number(hidden) })}
          </Button>
        </div>
      )}
    </>
  );
}
