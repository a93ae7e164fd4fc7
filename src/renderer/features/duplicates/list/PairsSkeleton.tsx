import { Skeleton } from '@mantine/core';
import classes from './PairsGrid.module.css';

/** The shape of the pairs that are on their way. */
export function PairsSkeleton() {
  return (
    <div className={classes['shapes']} aria-hidden>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className={classes['shape']}>
          <Skeleton height={14} width="70%" />
          <Skeleton height={14} width="80%" />
          <Skeleton height={14} width="80%" />
          <Skeleton height={14} width="60%" />
        </div>
      ))}
    </div>
  );
}
