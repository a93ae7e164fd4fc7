import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { role } from '#shared/domain/vocabulary.ts';
import { Section } from './Section.tsx';
import { useSetPreference } from './useSetPreference.ts';

/** The user's name and role. */
export function YouSection() {
  const { t } = useTranslation(['settings', 'vocabulary']);
  const preferences = usePreferences();
  const set = useSetPreference();
  return (
    <Section title={t('you.title')}>
      <NameField kept={preferences.userName} onKeep={(userName) => set({ userName })} />
      <ChoiceCards
        inRow
        label={t('you.role')}
        description={t('you.roleExplained')}
        value={preferences.role}
        onChange={(chosen) => set({ role: chosen })}
        choices={role.options.map((value) => ({ value, label: t(`vocabulary:role.${value}`) }))}
      />
    </Section>
  );
}

/** Kept when one leaves the field or presses Enter; Escape brings the former name back. */
function NameField({ kept, onKeep }: { kept: string; onKeep: (name: string) => void }) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState(kept);
  const keep = () => {
    const wanted = name.trim();
    if (wanted !== '' && wanted !== kept) onKeep(wanted);
  };
  return (
    <TextInput
      label={t('you.name')}
      description={t('you.nameExplained')}
      autoComplete="name"
      maxLength={120}
      value={name}
      error={name.trim() === '' && t('you.nameMissing')}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        if (event.key === 'Escape') setName(kept);
      }}
    />
  );
}
