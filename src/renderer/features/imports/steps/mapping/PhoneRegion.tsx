import { Select } from '@mantine/core';
import { getCountries } from 'libphonenumber-js/min';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';

interface PhoneRegionProps {
  readonly mapping: ImportMapping;
  readonly onMapping: (mapping: ImportMapping) => void;
}

/** Whose numbers are written without the code of their country; nothing where the file has no numbers. */
export function PhoneRegion({ mapping, onMapping }: PhoneRegionProps) {
  const { t, i18n } = useTranslation('imports');
  const regions = useMemo(() => regionsIn(i18n.language), [i18n.language]);
  if (!mapping.columns.some(({ field }) => field === 'phone')) return null;
  const { phoneRegion: _before, ...rest } = mapping;
  return (
    <Select
      label={t('mapping.phoneRegion')}
      description={t('mapping.phoneRegionMeaning')}
      data={regions}
      value={mapping.phoneRegion ?? null}
      placeholder={t('mapping.noRegion')}
      searchable
      comboboxProps={{ keepMounted: false }}
      clearable
      clearButtonProps={{ 'aria-label': t('mapping.clearRegion') }}
      onChange={(region) => onMapping(region === null ? rest : { ...rest, phoneRegion: region })}
      maw={420}
    />
  );
}

/** The countries whose numbers are known, by their names in the language. */
function regionsIn(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return getCountries()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
