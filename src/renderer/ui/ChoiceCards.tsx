import { Radio } from '@mantine/core';
import classes from './ChoiceCards.module.css';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What choosing it means, in a sentence. */
  readonly description?: string;
}

interface ChoiceCardsProps<T extends string> {
  readonly label: string;
  readonly description?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Side by side, for choices of a word or two. */
  readonly inRow?: boolean;
}

/** One of a few ways to go on, each with what it means. Arrow keys move between them. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>) {
  const choose = (value: string) => {
    const chosen = props.choices.find((choice) => choice.value === value);
    if (chosen) props.onChange(chosen.value);
  };
  return (
    <Radio.Group label={props.label} description={props.description} value={props.value} onChange={choose}>
      <div className={classes['cards']} data-in-row={props.inRow || undefined}>
        {props.choices.map(({ value, label, description }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            description={description}
            className={classes['card'] ?? ''}
            classNames={{
              icon: classes['icon'] ?? '',
              label: classes['label'] ?? '',
              description: classes['description'] ?? '',
            }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
