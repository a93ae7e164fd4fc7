import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';

/** The shape of a board that is on its way. */
export function BoardSkeleton() {
  const { t } = useTranslation('app');
  return (
    <div className={classes['board']} role="status" aria-busy aria-label={t('loading')}>
      <div className={classes['columns']} data-few>
        {[3, 2, 1].map((cards) => (
          <div key={cards} className={classes['column']}>
            <div className={classes['head']}>
              <Skeleton height={18} width="50%" />
            </div>
            {Array.from({ length: cards }, (_, card) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all the same and never move
              <div key={card} className={classes['place']}>
                <Skeleton height={196} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
