import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Section } from '../settings/Section.tsx';
import { useSetPreference } from '../settings/useSetPreference.ts';

const minutesToChoose = [1, 5, 15, 30, 60] as const;
const never = 'never';

/** When the workspace locks itself. */
export function LockSection() {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const { lockAfter, lockWhenAway } = usePreferences();
  const set = useSetPreference();
  const minutes = new Set<number>(minutesToChoose);
  if (lockAfter !== null) minutes.add(lockAfter);
  const choices = [...minutes]
    .sort((one, other) => one - other)
    .map((count) => ({
      value: String(count),
      label: t('lock.minutes', { count, shown: format.number(count) }),
    }));
  const keys = bridge().platform === 'darwin' ? '⌘⇧L' : 'Ctrl+Shift+L';
  return (
    <Section title={t('lock.title')}>
      <Select
        label={t('lock.after')}
        description={t('lock.afterNote', { keys })}
        data={[...choices, { value: never, label: t('lock.never') }]}
        value={lockAfter === null ? never : String(lockAfter)}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen !== null) set({ lockAfter: chosen === never ? null : Number(chosen) });
        }}
      />
      <Switch
        label={t('lock.whenAway')}
        checked={lockWhenAway}
        onChange={(event) => set({ lockWhenAway: event.currentTarget.checked })}
      />
    </Section>
  );
}
