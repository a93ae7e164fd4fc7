import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './StepFrame.module.css';
import { StepProgress, type StepWork } from './StepProgress.tsx';

interface StepFrameProps {
  readonly title: ReactNode;
  readonly sentence?: ReactNode;
  /** What can be done beside the step itself, right of its heading. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** The ways on and back, main one last. */
  readonly actions?: ReactNode;
  /** What the step is waiting for, while what it shows still stands. */
  readonly work?: StepWork | null;
}

/** One step: its heading, what it is about, and the ways on. */
export function StepFrame({ title, sentence, tools, children, actions, work = null }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where what had the focus went with the step before, reading and the keyboard go on at the heading.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section className={classes['frame']}>
      <div className={classes['head']}>
        <div>
          <Title order={2} tabIndex={-1} ref={heading} data-step-heading className={classes['title'] ?? ''}>
            {title}
          </Title>
          {sentence !== undefined && <p className={classes['sentence']}>{sentence}</p>}
        </div>
        {tools}
      </div>
      {children}
      {actions && (
        <div className={classes['actions']}>
          {work !== null && <StepProgress {...work} />}
          {actions}
        </div>
      )}
    </section>
  );
}
