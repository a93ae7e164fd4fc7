import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';

interface OwnerFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** The name of one of us; who looks after people already, and the user, are offered. */
export function OwnerField(props: OwnerFieldProps) {
  const { t } = useTranslation('list');
  const { userName } = usePreferences();
  const owners = useQuery(useData().people.owners.queryOptions()).data ?? [];
  const offered = [...new Set([userName, ...owners])].filter((name) => name !== '');
  return (
    <Autocomplete
      {...props}
      data={offered}
      maxLength={120}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}

/** As it is kept: null for nobody. */
export const ownerOrNobody = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
