import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PeriodDays } from './PeriodDays.tsx';
import classes from './PeriodPicker.module.css';
import { presets } from './period.ts';
import type { PeriodChoice } from './usePeriod.ts';

/** Chooses a period: one of the usual ones, or its first and last day. */
export function PeriodPicker({ choice }: { choice: PeriodChoice }) {
  const { t } = useTranslation('insights');
  return (
    <fieldset className={classes['picker']}>
      <legend className={classes['legend']}>{t('page.range')}</legend>
      <SegmentedControl
        size="xs"
        aria-label={t('page.presets.label')}
        value={choice.preset ?? ''}
        onChange={(value) => {
          const preset = presets.find((candidate) => candidate === value);
          if (preset !== undefined) choice.choosePreset(preset);
        }}
        data={presets.map((preset) => ({ value: preset, label: t(`page.presets.${preset}`) }))}
      />
      <PeriodDays period={choice.period} onChoose={choice.chooseDays} />
    </fieldset>
  );
}
