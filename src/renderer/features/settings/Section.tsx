import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

/** A group of settings under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <h2 id={heading} className={classes['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
