import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RefusalDetails } from './RefusalDetails.tsx';
import { refusalMessage } from './refusalMessage.ts';

/** Says inside a form why it was refused. */
export function RefusalAlert({ error }: { error: unknown }) {
  const { t } = useTranslation(['app', 'refusals']);
  const { words, details } = refusalMessage(error, t);
  return (
    <Alert color="attention" icon={<IconAlertCircle aria-hidden />} role="alert">
      {words}
      <RefusalDetails details={details} />
    </Alert>
  );
}
