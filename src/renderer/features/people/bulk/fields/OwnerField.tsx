import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useOfferedOwners } from '../../useOfferedOwners.ts';

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
  const offered = useOfferedOwners(userName);
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
