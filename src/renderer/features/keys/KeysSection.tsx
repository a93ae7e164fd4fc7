import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useWorkspace } from '#renderer/app/workspace.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { Section } from '../settings/Section.tsx';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import classes from './Keys.module.css';
import { RecoveryCodeDialog } from './RecoveryCodeDialog.tsx';
import { RotateKeyDialog } from './RotateKeyDialog.tsx';

type Dialog = 'passphrase' | 'code' | 'rotate';

/** What opens the workspace, and how each of it is changed. */
export function KeysSection() {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const workspace = useWorkspace();
  const state = useQuery(useData().keys.state.queryOptions());
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  if (workspace === null) return null;
  const madeAt = state.data?.recoveryCodeMadeAt ?? null;
  return (
    <Section title={t('section.title')}>
      <p className={classes['note']} id="keys">
        {t('section.sentence')}
      </p>
      {state.isPending && <LinesSkeleton lines={3} />}
      {state.isError && <FailedState error={state.error} onRetry={() => void state.refetch()} />}
      {state.isSuccess && (
        <>
          <Way
            name={t('section.passphrase')}
            note={t('section.passphraseNote')}
            button={t('section.change')}
            onClick={() => setDialog('passphrase')}
          />
          <Way
            name={t('section.recovery')}
            note={
              madeAt === null
                ? t('section.recoveryNone')
                : t('section.recoveryMade', { date: format.day(madeAt) })
            }
            button={madeAt === null ? t('section.make') : t('section.makeAnew')}
            onClick={() => setDialog('code')}
          />
          <Way
            name={t('section.dataKey')}
            note={t('section.dataKeyNote')}
            button={t('section.rotate')}
            onClick={() => setDialog('rotate')}
          />
        </>
      )}
      <ChangePassphraseDialog
        opened={dialog === 'passphrase'}
        workspaceName={workspace.name}
        onClose={close}
      />
      <RecoveryCodeDialog opened={dialog === 'code'} madeAt={madeAt} onClose={close} />
      <RotateKeyDialog
        opened={dialog === 'rotate'}
        hasCode={madeAt !== null}
        onClose={close}
        onMakeCode={() => setDialog('code')}
      />
    </Section>
  );
}

function Way(props: { name: string; note: string; button: string; onClick: () => void }) {
  return (
    <div className={classes['way']}>
      <div>
        <p className={classes['name']}>{props.name}</p>
        <p className={classes['note']}>{props.note}</p>
      </div>
      <Button variant="default" onClick={props.onClick}>
        {props.button}
      </Button>
    </div>
  );
}
