import { Alert, Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface OpenQuestionsProps {
  /** Whether any column gives people a name. */
  readonly named: boolean;
  /** How many date columns can be read in more than one way. */
  readonly openDates: number;
}

/** What still has to be said before one can go on, and the way there; nothing where nothing has to be. */
export function OpenQuestions({ named, openDates }: OpenQuestionsProps) {
  const { t } = useTranslation('imports');
  if (!named) {
    return (
      <Alert icon={<IconInfoCircle aria-hidden />} role="status">
        {t('mapping.noName')}
      </Alert>
    );
  }
  if (openDates === 0) return null;
  const showFirst = () => document.querySelector<HTMLElement>('[data-open-question] input')?.focus();
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} role="status">
      {t('mapping.openDates', { count: openDates })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={showFirst}>
        {t('mapping.showOpen')}
      </Button>
    </Alert>
  );
}
