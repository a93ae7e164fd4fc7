import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** What stands where an address leads nowhere. */
export function NotThere() {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      sentence={t('notThere')}
      action={
        <Button component={Link} to="/home" variant="default">
          {t('toHome')}
        </Button>
      }
    />
  );
}
