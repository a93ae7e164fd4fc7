import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { StepProps } from '../../choices.ts';

/** Why the file can't be read; where it can't be read as the user said, the way back to what was found. */
export function RefusedFile({ error, session, change }: Omit<StepProps, 'onGo'> & { error: unknown }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <RefusalAlert error={error} />
      {Object.keys(session.reading).length > 0 && (
        <Group>
          <Button variant="default" onClick={() => change({ reading: {}, step: 'found' })}>
            {t('file.asFound')}
          </Button>
        </Group>
      )}
    </>
  );
}
