import { type ReactNode, useEffect } from 'react';
import classes from './PageHead.module.css';

interface PageHeadProps {
  readonly title: string;
  /** What one sees here, in one sentence: "1,204 alumni, 312 active in the last 12 months". */
  readonly sentence?: ReactNode;
  /** The main action, and at most one or two beside it. */
  readonly action?: ReactNode;
}

/**
 * The head of a page. Each page shows it from its first moment, also while its data loads: the window's title
 * is taken from it, and after a navigation the focus goes to its heading.
 */
export function PageHead({ title, sentence, action }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Enishi`;
  }, [title]);
  return (
    <header className={classes['head']}>
      <div className={classes['words']}>
        <h1 className={classes['title']} tabIndex={-1} data-page-heading>
          {title}
        </h1>
        {sentence !== undefined && <p className={classes['sentence']}>{sentence}</p>}
      </div>
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </header>
  );
}
