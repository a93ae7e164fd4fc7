import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './BoardArea.module.css';

/** The shape of a board that is on its way. */
export function BoardSkeleton({ columns }: { columns: number }) {
  const { t } = useTranslation('app');
  return (
    <div className={classes['skeleton']} role="status" aria-label={t('loading')}>
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are all the same and never move
        <div key={column} className={classes['skeletonColumn']}>
          <Stack gap="sm">
            <Skeleton height={132} />
            <Skeleton height={132} />
          </Stack>
        </div>
      ))}
    </div>
  );
}
