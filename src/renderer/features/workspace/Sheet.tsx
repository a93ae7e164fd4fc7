import type { ReactNode } from 'react';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import classes from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly sentence: string;
  /** Where in the first run one is: "Step 1 of 3". */
  readonly step?: string;
  readonly children: ReactNode;
}

/** A quiet sheet of paper in the middle of the window. */
export function Sheet({ title, sentence, step, children }: SheetProps) {
  return (
    <div className={classes['desk']} data-steps={step !== undefined || undefined}>
      <div className={classes['sheet']}>
        <div className={classes['top']}>
          <span className={classes['seal']} aria-hidden>
            縁
          </span>
          {step !== undefined && <span className={classes['step']}>{step}</span>}
        </div>
        <PageHead title={title} sentence={sentence} />
        {children}
      </div>
    </div>
  );
}
