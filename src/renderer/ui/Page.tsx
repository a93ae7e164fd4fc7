import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  /** A `PageHead`. */
  readonly head: ReactNode;
  /** The page fills the window and its parts scroll by themselves, as a list beside a profile does. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page: its head, and below it what it is about. */
export function Page({ head, fill = false, children }: PageProps) {
  return (
    <div className={classes['page']} data-fill={fill || undefined}>
      {head}
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
