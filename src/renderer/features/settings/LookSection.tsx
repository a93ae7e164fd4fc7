import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { preferences as preferencesSchema } from '#shared/contract/settings.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { Section } from './Section.tsx';
import { timeZones } from './timeZones.ts';
import { useSetPreference } from './useSetPreference.ts';

const themes = preferencesSchema.shape.theme.options;

/** In which language, how light, and in whose time. */
export function LookSection() {
  const { t } = useTranslation(['settings', 'vocabulary']);
  const preferences = usePreferences();
  const set = useSetPreference();
  return (
    <Section title={t('look.title')}>
      <ChoiceCards
        inRow
        label={t('look.language')}
        value={preferences.language}
        onChange={(chosen) => set({ language: chosen })}
        choices={language.options.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <ChoiceCards
        inRow
        label={t('look.theme')}
        value={preferences.theme}
        onChange={(theme) => set({ theme })}
        choices={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
      />
      <Select
        searchable
        label={t('look.timeZone')}
        description={t('look.timeZoneExplained')}
        nothingFoundMessage={t('look.noTimeZone')}
        data={timeZones(preferences.timeZone)}
        value={preferences.timeZone}
        onChange={(chosen) => {
          const zone = timeZone.safeParse(chosen);
          if (zone.success) set({ timeZone: zone.data });
        }}
        allowDeselect={false}
      />
    </Section>
  );
}
