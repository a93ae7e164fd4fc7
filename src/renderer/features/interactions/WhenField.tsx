import { Button } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { type WallTime, wallTimeOf } from '#shared/domain/wallTime.ts';
import { SmallDayInput } from './SmallDayInput.tsx';
import classes from './WhenField.module.css';

interface WhenFieldProps {
  /** Null for now. */
  readonly when: WallTime | null;
  readonly onChange: (when: WallTime) => void;
}

/** When it was: now, until a press brings day and time of the user's zone. */
export function WhenField({ when, onChange }: WhenFieldProps) {
  const { t } = useTranslation('interactions');
  const { timeZone } = usePreferences();
  const now = useNow();
  if (when === null) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconClock size={14} stroke={1.6} aria-hidden />}
        onClick={() => onChange(wallTimeOf(now, timeZone))}
      >
        {t('field.now')}
      </Button>
    );
  }
  return (
    <div className={classes['when']}>
      <SmallDayInput
        label={t('field.day')}
        value={when.date}
        onChange={(date) => onChange({ ...when, date })}
      />
      <TimePicker
        size="xs"
        aria-label={t('field.time')}
        hoursInputLabel={t('field.hours')}
        minutesInputLabel={t('field.minutes')}
        value={when.time}
        onChange={(time) => {
          if (/^\d\d:\d\d/.test(time)) onChange({ ...when, time: time.slice(0, 5) });
        }}
      />
    </div>
  );
}
