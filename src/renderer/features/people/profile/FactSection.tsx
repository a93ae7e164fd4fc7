import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './FactSection.module.css';

interface FactSectionProps {
  readonly title: string;
  /** What can be changed here, as a verb, and how. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly children: ReactNode;
}

/** One kind of thing that is known of a person. */
export function FactSection({ title, action, children }: FactSectionProps) {
  const heading = useId();
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h3 id={heading} className={classes['title']}>
          {title}
        </h3>
        {action && (
          <Button variant="subtle" size="compact-xs" onClick={action.onClick} aria-describedby={heading}>
            {action.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

/** Stands in a section where nothing is recorded yet. */
export function NothingYet({ children }: { children: ReactNode }) {
  return <p className={classes['nothing']}>{children}</p>;
}

/** What was recorded before, folded away. */
export function History({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={classes['history']}>
      <summary>{summary}</summary>
      <ol>{children}</ol>
    </details>
  );
}
