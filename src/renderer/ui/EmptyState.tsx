import type { ReactNode } from 'react';
import classes from './States.module.css';

interface EmptyStateProps {
  /** One sentence: what will be here, or why there is nothing. */
  readonly sentence: string;
  /** One action, as a button or link. */
  readonly action?: ReactNode;
}

/** Stands where there is nothing yet: one sentence, one action. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className={classes['state']}>
      <p className={classes['sentence']}>{sentence}</p>
      {action}
    </div>
  );
}
