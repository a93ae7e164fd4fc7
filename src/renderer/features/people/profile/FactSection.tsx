import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './FactSection.module.css';

/** What can be done in a section, as a verb, and how. */
interface Action {
  readonly label: string;
  readonly onClick: () => void;
}

interface FactSectionProps {
  readonly title: string;
  readonly action?: Action;
  readonly actions?: readonly Action[];
  readonly children: ReactNode;
}

/** One kind of thing that is known of a person. */
export function FactSection({ title, action, actions, children }: FactSectionProps) {
  const heading = useId();
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h3 id={heading} className={classes['title']}>
          {title}
        </h3>
        <div className={classes['actions']}>
          {(actions ?? (action ? [action] : [])).map(({ label, onClick }) => (
            <Button
              key={label}
              variant="subtle"
              size="compact-xs"
              onClick={onClick}
              aria-describedby={heading}
            >
              {label}
            </Button>
          ))}
        </div>
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
