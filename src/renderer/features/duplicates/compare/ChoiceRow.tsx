import { Radio } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordSide } from '../deciding/pair.ts';
import classes from './FieldTable.module.css';

interface ChoiceRowProps {
  readonly label: string;
  readonly a: string | null;
  readonly b: string | null;
  /** Whose value is chosen. */
  readonly side: RecordSide;
  readonly isChanged: boolean;
  readonly onChoose: (side: RecordSide) => void;
}

/** A field in which the two differ: one value is chosen, and stands at the right as it will be. */
export function ChoiceRow({ label, a, b, side, isChanged, onChoose }: ChoiceRowProps) {
  const { t } = useTranslation('duplicates');
  const name = useId();
  const values = { a, b };
  const words = (value: string | null) =>
    value ?? <span className={classes['quiet']}>{t('compare.nothing')}</span>;
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      className={classes['row']}
      data-changed={isChanged || undefined}
    >
      <div id={`${name}-label`} className={classes['label']}>
        {label}
        {isChanged && <span className={classes['mark']}>{t('meanwhile.mark')}</span>}
      </div>
      {(['a', 'b'] as const).map((of) => (
        <div key={of} className={classes['side']} data-chosen={side === of || undefined}>
          <Radio
            name={name}
            label={words(values[of])}
            checked={side === of}
            onChange={() => onChoose(of)}
            size="xs"
            classNames={{ body: classes['choice'] ?? '', label: classes['value'] ?? '' }}
          />
        </div>
      ))}
      <div className={classes['result']} aria-hidden>
        <IconArrowNarrowRight size={16} stroke={1.6} className={classes['arrow']} />
        <span>{words(values[side])}</span>
      </div>
    </div>
  );
}
