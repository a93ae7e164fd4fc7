import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PageSkeleton.module.css';

/** The shape of a page that is on its way. */
export function PageSkeleton() {
  const { t } = useTranslation('app');
  return (
    <div className={classes['page']} role="status" aria-label={t('loading')}>
      <Stack gap="md">
        <Skeleton height={28} width="30%" />
        <Skeleton height={16} width="50%" />
        <LinesSkeleton lines={8} />
      </Stack>
    </div>
  );
}

/** The shape of a list or a text that is on its way; the last line is shorter. */
export function LinesSkeleton({ lines }: { lines: number }) {
  return (
    <Stack gap="sm" aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same and never move
        <Skeleton key={line} height={16} width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}
