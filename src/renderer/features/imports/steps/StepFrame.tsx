import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './StepFrame.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly children: ReactNode;
  /** The ways on and back, main one last. */
  readonly actions?: ReactNode;
}

/** One step: its heading, what it is about, and the ways on. */
export function StepFrame({ title, sentence, children, actions }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where what had the focus went with the step before, reading and the keyboard go on at the heading.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section className={classes['frame']}>
      <div>
        <Title order={2} tabIndex={-1} ref={heading} data-step-heading className={classes['title'] ?? ''}>
          {title}
        </Title>
        {sentence !== undefined && <p className={classes['sentence']}>{sentence}</p>}
      </div>
      {children}
      {actions && <div className={classes['actions']}>{actions}</div>}
    </section>
  );
}
