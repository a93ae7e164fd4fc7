import { Skeleton } from '@mantine/core';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import classes from './Comparing.module.css';

/** The shape of two people side by side. */
export function CompareSkeleton() {
  return (
    <div className={classes['shape']} aria-hidden>
      {['left', 'right', 'result'].map((column) => (
        <div key={column}>
          <Skeleton height={40} circle mb="md" />
          <LinesSkeleton lines={6} />
        </div>
      ))}
    </div>
  );
}
