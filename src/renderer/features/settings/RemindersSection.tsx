import { Switch } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { preferences as preferencesSchema } from '#shared/contract/settings.ts';
import classes from './RemindersSection.module.css';
import { Section } from './Section.tsx';
import { useSetPreference } from './useSetPreference.ts';

/** Whether the desktop reminds of what is due, from what time on, and whether it names people. */
export function RemindersSection() {
  const { t } = useTranslation('settings');
  const { remind, remindAt, remindNames } = usePreferences();
  const set = useSetPreference();
  return (
    <Section title={t('reminders.title')}>
      <Switch
        label={t('reminders.remind')}
        description={t('reminders.remindExplained')}
        checked={remind}
        onChange={(event) => set({ remind: event.currentTarget.checked })}
      />
      <TimePicker
        label={t('reminders.at')}
        description={t('reminders.atExplained')}
        hoursInputLabel={t('reminders.hours')}
        minutesInputLabel={t('reminders.minutes')}
        className={classes['time'] ?? ''}
        disabled={!remind}
        value={remindAt}
        onChange={(typed) => {
          const time = preferencesSchema.shape.remindAt.safeParse(typed.slice(0, 5));
          if (time.success && time.data !== remindAt) set({ remindAt: time.data });
        }}
      />
      <Switch
        label={t('reminders.names')}
        description={t('reminders.namesExplained')}
        checked={remindNames}
        disabled={!remind}
        onChange={(event) => set({ remindNames: event.currentTarget.checked })}
      />
    </Section>
  );
}
