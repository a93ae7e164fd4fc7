import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useOfferedOwners } from '#renderer/features/people/useOfferedOwners.ts';

interface NameFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

/** One of us by name: oneself, somebody who looks after people already, or any other name. */
export function NameField({ label, description, error, value, onChange }: NameFieldProps) {
  const offered = useOfferedOwners(usePreferences().userName);
  return (
    <Autocomplete
      label={label}
      description={description}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={offered}
      limit={20}
      maxLength={120}
      value={value ?? ''}
      onChange={(name) => onChange(name.trim() === '' ? null : name)}
    />
  );
}
