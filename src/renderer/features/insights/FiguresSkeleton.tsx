import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of charts that are on their way. */
export function FiguresSkeleton() {
  const { t } = useTranslation('app');
  return (
    <Stack gap="md" pt="md" role="status" aria-label={t('loading')}>
      <Skeleton height={340} />
      <Skeleton height={340} />
    </Stack>
  );
}
