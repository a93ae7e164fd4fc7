import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOfferedOwners } from '#renderer/features/people/useOfferedOwners.ts';
import { useActor } from './useActor.ts';

interface OwnerFieldProps {
  readonly value: string | null;
  readonly onChange: (owner: string | null) => void;
}

/** Who does it: oneself, somebody who looks after people already, or any other name. */
export function OwnerField({ value, onChange }: OwnerFieldProps) {
  const { t } = useTranslation('followUps');
  const offered = useOfferedOwners(useActor());
  return (
    <Autocomplete
      label={t('field.owner')}
      description={t('field.ownerExplained')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={offered}
      limit={20}
      maxLength={120}
      value={value ?? ''}
      onChange={(name) => onChange(name.trim() === '' ? null : name)}
    />
  );
}
