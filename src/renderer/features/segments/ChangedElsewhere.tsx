import { Alert, Button, Group } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ChangedElsewhereProps {
  /** Where it is not a segment. */
  readonly title?: string;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Says that the segment, or what else it is, was saved elsewhere while it was changed here, and lets one choose. */
export function ChangedElsewhere({ title, onTake, onKeep }: ChangedElsewhereProps) {
  const { t } = useTranslation('segments');
  return (
    <Alert
      color="attention"
      icon={<IconHistoryToggle stroke={1.6} aria-hidden />}
      title={title ?? t('elsewhere.title')}
    >
      {t('elsewhere.what')}
      <Group gap={8} mt={8}>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('elsewhere.take')}
        </Button>
        <Button size="xs" variant="default" onClick={onKeep}>
          {t('elsewhere.keep')}
        </Button>
      </Group>
    </Alert>
  );
}
