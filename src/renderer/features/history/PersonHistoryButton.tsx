import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/domain/ids.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import type { HistorySubject } from './useHistory.ts';

/** Opens what was changed of a person's record. */
export function PersonHistoryButton({ personId }: { personId: PersonId }) {
  return <HistoryButton subject={{ type: 'person', id: personId }} />;
}

/** Opens what was changed of a record. */
export function HistoryButton({ subject }: { subject: HistorySubject }) {
  const { t } = useTranslation('history');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />}
        onClick={open}
      >
        {t('open')}
      </Button>
      <HistoryDrawer subject={subject} opened={opened} onClose={close} />
    </>
  );
}
