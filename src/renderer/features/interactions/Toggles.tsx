import { VisuallyHidden } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './Toggles.module.css';

interface TogglesProps<V extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly word: string; readonly sign?: Icon | string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A choice of one of a few, all in sight: a press or an arrow key chooses. */
export function Toggles<V extends string>({ label, options, value, onChange }: TogglesProps<V>) {
  const name = useId();
  return (
    <fieldset className={classes['toggles']}>
      <VisuallyHidden component="legend">{label}</VisuallyHidden>
      {options.map((option) => (
        <label key={option.value} className={classes['toggle']}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <Sign sign={option.sign} />
          {option.word}
        </label>
      ))}
    </fieldset>
  );
}

function Sign({ sign: Mark }: { sign: Icon | string | undefined }) {
  if (Mark === undefined) return null;
  if (typeof Mark === 'string') return <span aria-hidden>{Mark}</span>;
  return <Mark size={14} stroke={1.7} aria-hidden />;
}
