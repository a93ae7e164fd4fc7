import { Button, Group } from '@mantine/core';
import { IconPlus, IconRestore, IconSparkles } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreWay } from '#renderer/features/backups/RestoreWay.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { RecoveryStep } from '../keys/RecoveryStep.tsx';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { OpenOne } from './OpenOne.tsx';
import { Sheet } from './Sheet.tsx';
import { useCreation } from './useCreation.ts';
import { useEnterWorkspace } from './useEnterWorkspace.ts';
import { useStepFocus } from './useStepFocus.ts';

type Way = 'open' | 'new' | 'sample' | 'restore';

/** Opens a workspace, or makes one. */
export function WorkspacesPage() {
  const { t } = useTranslation(['workspace', 'app', 'backups']);
  const [way, setWay] = useState<Way>(useLocation().hash === 'restore' ? 'restore' : 'open');
  const enter = useEnterWorkspace();
  const creation = useCreation(enter);
  useStepFocus(`${way} ${creation.state.phase}`);
  if (creation.state.phase === 'made') {
    return <RecoveryStep passphrase={creation.state.passphrase} onDone={creation.goOn} />;
  }
  if (way === 'restore') {
    return (
      <Sheet title={t('backups:way.title')} sentence={t('backups:way.sentence')}>
        <RestoreWay onOpened={enter} />
        <Group gap="sm">
          <Button variant="default" onClick={() => setWay('open')}>
            {t('app:back')}
          </Button>
          <ButtonLink to="/restoring" variant="subtle">
            {t('backups:section.guide')}
          </ButtonLink>
        </Group>
      </Sheet>
    );
  }
  if (way !== 'open') {
    return (
      <Sheet
        title={t(way === 'sample' ? 'sample.title' : 'new.title')}
        sentence={t(way === 'sample' ? 'sample.sentence' : 'new.sentence')}
      >
        <NewWorkspaceForm
          sample={way === 'sample'}
          creation={creation}
          backButton={
            <Button
              variant="default"
              onClick={() => {
                creation.clear();
                setWay('open');
              }}
            >
              {t('app:back')}
            </Button>
          }
        />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('open.title')} sentence={t('open.sentence')}>
      <OpenOne onOpened={enter} />
      <Group gap="sm">
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setWay('new')}
        >
          {t('new.title')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconSparkles size={16} stroke={1.6} aria-hidden />}
          onClick={() => setWay('sample')}
        >
          {t('sample.title')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />}
          onClick={() => setWay('restore')}
        >
          {t('backups:way.title')}
        </Button>
      </Group>
    </Sheet>
  );
}
