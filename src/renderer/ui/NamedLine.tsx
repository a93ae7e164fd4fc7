import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './NamedLine.module.css';

interface NamedLineProps {
  readonly name: {
    readonly label: string;
    readonly value: string;
    /** What it is called while it has no name of its own. */
    readonly usual: string;
    readonly error: ReactNode;
    readonly onChange: (name: string) => void;
  };
  /** What holds of it, or not. */
  readonly check: {
    readonly label: string;
    readonly value: boolean;
    readonly disabled?: boolean;
    /** The id of what explains why not. */
    readonly explainedBy?: string | undefined;
    readonly onChange: (holds: boolean) => void;
  };
  readonly remove: {
    readonly label: string;
    readonly sign: TablerIcon;
    /** Why it can't be taken out; said in place of the label. */
    readonly whyNot?: string | null;
    readonly disabled: boolean;
    readonly onClick: () => void;
  };
  /** How much it is used, below it. */
  readonly children: ReactNode;
}

/** A line of a list that a workspace arranges for itself: a name, what holds of it, and the way to take it out. */
export function NamedLine({ name, check, remove, children }: NamedLineProps) {
  const { sign: Sign } = remove;
  return (
    <div className={classes['line']}>
      <TextInput
        aria-label={name.label}
        placeholder={name.usual}
        maxLength={60}
        value={name.value}
        error={name.error}
        onChange={(event) => name.onChange(event.currentTarget.value)}
      />
      <Checkbox
        label={check.label}
        checked={check.value}
        disabled={check.disabled ?? false}
        aria-describedby={check.explainedBy}
        onChange={(event) => check.onChange(event.currentTarget.checked)}
      />
      <ActionIcon
        variant="subtle"
        aria-label={remove.label}
        title={remove.whyNot ?? remove.label}
        disabled={remove.disabled}
        onClick={remove.onClick}
      >
        <Sign size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      {children !== null && <span className={classes['used']}>{children}</span>}
    </div>
  );
}
