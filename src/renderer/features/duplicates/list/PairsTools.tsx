import { Slider, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { likelyFrom, surelyFrom } from '#shared/contract/duplicates.ts';
import { surenessOf } from '../reasons/ScoreWords.tsx';
import type { Triage } from '../useTriage.ts';
import classes from './PairsTools.module.css';

const keys = [
  ['open', 'Enter'],
  ['merge', 'M'],
  ['distinct', 'D'],
  ['undo', 'Z'],
] as const;

/** How sure a pair must be to be shown, and which keys decide. */
export function PairsTools({ triage, isEmpty }: { triage: Triage; isEmpty: boolean }) {
  const { t } = useTranslation('duplicates');
  return (
    <div className={classes['tools']}>
      <Threshold from={triage.from} onChange={triage.setFrom} />
      {!isEmpty && (
        <Text
          component="ul"
          size="xs"
          c="dimmed"
          className={classes['keys'] ?? ''}
          aria-label={t('keys.label')}
        >
          {keys.map(([name, key]) => (
            <li key={name}>
              <KeyHint keys={[key]} /> {t(`keys.${name}`)}
            </li>
          ))}
        </Text>
      )}
    </div>
  );
}

interface ThresholdProps {
  readonly from: number;
  readonly onChange: (from: number) => void;
}

/** What is less sure than this is no longer worth a look. */
const leastShown = 0.1;

/** The least score that is shown, in words as it is moved. */
function Threshold({ from, onChange }: ThresholdProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const [shown, setShown] = useState(from);
  // Set elsewhere, such as by the empty list.
  const [known, setKnown] = useState(from);
  if (known !== from) {
    setKnown(from);
    setShown(from);
  }
  const words = (score: number) =>
    t(`threshold.${surenessOf(score)}`, { score: format.number(Math.round(score * 100)) });
  return (
    <div className={classes['threshold']}>
      <span className={classes['label']}>{t('threshold.label')}</span>
      <Slider
        className={classes['slider'] ?? ''}
        // What is shown is what is above.
        inverted
        min={leastShown}
        max={surelyFrom}
        step={0.05}
        marks={[{ value: likelyFrom }, { value: 0.8 }, { value: surelyFrom }]}
        label={null}
        value={shown}
        onChange={(score) => setShown(rounded(score))}
        onChangeEnd={(score) => onChange(rounded(score))}
        thumbLabel={t('threshold.label')}
        thumbValueText={words}
      />
      <span className={classes['words']}>{words(shown)}</span>
    </div>
  );
}

/** Steps of hundredths, without what adding fractions leaves behind. */
const rounded = (score: number): number => Math.round(score * 100) / 100;
