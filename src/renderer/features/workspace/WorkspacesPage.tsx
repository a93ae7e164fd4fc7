import { Button, Group } from '@mantine/core';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { OpenOne } from './OpenOne.tsx';
import { Sheet } from './Sheet.tsx';
import { useCreation } from './useCreation.ts';
import { useEnterWorkspace } from './useEnterWorkspace.ts';
import { useStepFocus } from './useStepFocus.ts';

type Way = 'open' | 'new' | 'sample';

/** Opens a workspace, or makes one. */
export function WorkspacesPage() {
  const { t } = useTranslation(['workspace', 'app']);
  const [way, setWay] = useState<Way>('open');
  const enter = useEnterWorkspace();
  const creation = useCreation(enter);
  useStepFocus(way);
  if (way !== 'open') {
    return (
      <Sheet title={t(`${way}.title`)} sentence={t(`${way}.sentence`)}>
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
      </Group>
    </Sheet>
  );
}
