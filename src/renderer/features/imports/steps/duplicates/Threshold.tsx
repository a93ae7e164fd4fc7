import { Input, Slider } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surenessOf } from '#renderer/features/duplicates/reasons/ScoreWords.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { likelyFrom } from '#shared/contract/duplicates.ts';
import classes from './Threshold.module.css';

interface ThresholdProps {
  /** From 0 to 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** From which score on a row is taken for somebody without asking, with what that means in words. */
export function Threshold({ value, onChange }: ThresholdProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const labelId = useId();
  const meaningId = useId();
  // Null while the thumb rests, so that the value can also be set from elsewhere.
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  const percent = (share: number) =>
    t('duplicates.percent', { value: format.number(Math.round(share * 100)) });
  const meaning = shown >= 1 ? 'only' : surenessOf(shown);
  return (
    <Input.Wrapper label={t('duplicates.threshold')} labelElement="div" labelProps={{ id: labelId }}>
      <div className={classes['row']}>
        <Slider
          className={classes['slider'] ?? ''}
          min={likelyFrom}
          max={1}
          step={0.05}
          value={shown}
          onChange={setMoving}
          onChangeEnd={(chosen) => {
            setMoving(null);
            // Steps of a twentieth are not exact in binary.
            onChange(Math.round(chosen * 100) / 100);
          }}
          label={null}
          thumbLabel={t('duplicates.threshold')}
          thumbValueText={percent}
          thumbProps={{ 'aria-describedby': meaningId }}
        />
        <span className={classes['figure']}>{percent(shown)}</span>
      </div>
      <p id={meaningId} className={classes['meaning']}>
        {t(`duplicates.thresholdMeaning.${meaning}`)}
      </p>
    </Input.Wrapper>
  );
}
