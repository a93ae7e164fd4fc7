import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

/** Settings about one thing, under their heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <h3 id={heading} className={classes['title']}>
        {title}
      </h3>
      {children}
    </section>
  );
}
