import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { BackupList } from './BackupList.tsx';
import classes from './Backups.module.css';
import { type ChosenBackup, keyOf } from './chosenBackup.ts';
import type { RestoredEnd } from './RestoreDialog.tsx';
import { Restored } from './Restored.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { openedBackupKey } from './useOpenedBackup.ts';
import { useWork } from './useWork.ts';
import { WorkPanel } from './WorkPanel.tsx';

/** Restores a backup where no workspace is open; of one that is damaged, its backups are offered. */
export function RestoreWay({ onOpened }: { onOpened: (workspace: OpenWorkspace) => void }) {
  const { t } = useTranslation('backups');
  const working = useWork<RestoredEnd>();
  const opened = useQuery<FileGrant | null>({ queryKey: openedBackupKey, enabled: false }).data ?? null;
  const [picked, setChosen] = useState<ChosenBackup | null>(null);
  const chosen = picked ?? (opened === null ? null : { picked: opened });
  const known = useQuery(useData().backups.list.queryOptions());
  const pick = async () => {
    const file = await bridge().call('pickBackupFile', null);
    if (file === null) return;
    working.forget();
    setChosen({ picked: file });
  };
  const { work } = working;
  if (work.state === 'done') return <Restored end={work.end} onClose={() => onOpened(work.end.workspace)} />;
  const busy = work.state === 'running';
  return (
    <>
      {busy && <WorkPanel what="restore" running={work} onCancel={working.cancel} />}
      {!busy && chosen === null && known.data !== undefined && known.data.length > 0 && (
        <>
          <h2 className={classes['heading']}>{t('way.known')}</h2>
          <BackupList backups={known.data} onRestore={(listed) => setChosen({ listed })} />
        </>
      )}
      {!busy && (
        <div>
          <Button
            variant={chosen === null ? 'filled' : 'default'}
            leftSection={<IconFolderOpen size={16} stroke={1.6} aria-hidden />}
            onClick={() => void pick()}
          >
            {t(chosen === null ? 'way.pick' : 'way.pickOther')}
          </Button>
        </div>
      )}
      {chosen !== null && (
        <RestoreForm
          key={keyOf(chosen)}
          chosen={chosen}
          hidden={busy}
          error={work.state === 'failed' ? work.error : null}
          follow={working.follow}
        />
      )}
    </>
  );
}
