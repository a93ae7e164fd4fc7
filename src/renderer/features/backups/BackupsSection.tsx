import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useWorkspace } from '#renderer/app/workspace.ts';
import { Section } from '#renderer/features/settings/Section.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useKeptFocus } from '#renderer/ui/useKeptFocus.ts';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { BackupEvent, BackupState } from '#shared/contract/backups.ts';
import { BackupList } from './BackupList.tsx';
import { BackupStatus } from './BackupStatus.tsx';
import classes from './Backups.module.css';
import type { ChosenBackup } from './chosenBackup.ts';
import { PlanForm } from './PlanForm.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useBackupState } from './useBackupState.ts';
import { useWork } from './useWork.ts';
import { WorkPanel } from './WorkPanel.tsx';

/** Backups of the open workspace: how it stands, where and how often, and the way back. */
export function BackupsSection() {
  const { t } = useTranslation('backups');
  const state = useBackupState();
  return (
    <div id="backups">
      <Section title={t('section.title')}>
        <p className={classes['note']}>{t('section.sentence')}</p>
        {state.isPending && <LinesSkeleton lines={4} />}
        {state.isError && <FailedState error={state.error} onRetry={() => void state.refetch()} />}
        {state.data !== undefined && <Backups state={state.data} />}
      </Section>
    </div>
  );
}

function Backups({ state }: { state: BackupState }) {
  const { t } = useTranslation('backups');
  const making = useMaking();
  const place = useKeptFocus<HTMLDivElement>(making.work.state);
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const { plan } = state;
  const pickFile = async () => {
    const picked = await bridge().call('pickBackupFile', null);
    if (picked !== null) setChosen({ picked });
  };
  return (
    <>
      <BackupStatus state={state} />
      <PlanForm plan={plan} />
      <div ref={place}>
        {making.work.state === 'running' ? (
          <WorkPanel what="backup" running={making.work} onCancel={making.cancel} />
        ) : (
          <div className={classes['buttons']}>
            {plan !== null && <Button onClick={() => void making.now()}>{t('section.now')}</Button>}
            <Button variant="default" onClick={() => void making.elsewhere()}>
              {t('section.elsewhere')}
            </Button>
          </div>
        )}
      </div>
      {making.work.state === 'failed' && <RefusalAlert error={making.work.error} />}
      {plan !== null && <Listed onRestore={(listed) => setChosen({ listed })} />}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => void pickFile()}>
          {t('section.fromFile')}
        </Button>
        <ButtonLink to="/restoring" variant="subtle">
          {t('section.guide')}
        </ButtonLink>
      </div>
      <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

function Listed({ onRestore }: { onRestore: React.ComponentProps<typeof BackupList>['onRestore'] }) {
  const { t } = useTranslation('backups');
  const list = useQuery(useData().backups.list.queryOptions());
  return (
    <>
      <h3 className={classes['heading']}>{t('list.title')}</h3>
      {list.isPending && <LinesSkeleton lines={3} />}
      {list.isError && <RefusalAlert error={list.error} />}
      {list.data !== undefined && <BackupList backups={list.data} onRestore={onRestore} />}
    </>
  );
}

/** Makes a backup, in the plan's folder or as a file of one's choice. */
function useMaking() {
  const { t } = useTranslation('backups');
  const client = useDataClient();
  const workspace = useWorkspace();
  const notice = useNotice();
  const { follow, ...rest } = useWork<Extract<BackupEvent, { type: 'made' }>>();
  const make = async (file: string | null) => {
    const made = await follow((signal) => client.backups.make({ file }, { signal }));
    if (made !== null) notice({ message: t('made', { path: made.path }) });
  };
  return {
    ...rest,
    now: () => make(null),
    elsewhere: async () => {
      const suggestedName = `${workspace?.name ?? 'Enishi'}.enishi-backup`;
      const picked = await bridge().call('pickSaveFile', { suggestedName, kind: 'any' });
      if (picked !== null) await make(picked.id);
    },
  };
}
