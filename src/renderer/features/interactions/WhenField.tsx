import { Button } from '@mantine/core';
import { DateInput, TimePicker } from '@mantine/dates';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type WallTime, wallTimeOf } from '#shared/domain/wallTime.ts';
import { typedDay } from '../people/fields/typedDay.ts';
import classes from './WhenField.module.css';

interface WhenFieldProps {
  /** Null for now. */
  readonly when: WallTime | null;
  readonly onChange: (when: WallTime) => void;
}

/** When it was: now, until a press brings day and time of the user's zone. */
export function WhenField({ when, onChange }: WhenFieldProps) {
  const { t, i18n } = useTranslation('interactions');
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
      <DateInput
        size="xs"
        className={classes['day'] ?? ''}
        aria-label={t('field.day')}
        value={when.date}
        valueFormat={i18n.language === 'ja' ? 'YYYY/MM/DD' : 'D MMM YYYY'}
        dateParser={typedDay}
        onChange={(day) => {
          const parsed = plainDate.safeParse(day);
          if (parsed.success) onChange({ ...when, date: parsed.data });
        }}
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
