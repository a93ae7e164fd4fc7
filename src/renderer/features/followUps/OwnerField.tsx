import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useActor } from './useActor.ts';

interface OwnerFieldProps {
  readonly value: string | null;
  readonly onChange: (owner: string | null) => void;
}

/** Who does it: oneself, somebody who looks after people already, or any other name. */
export function OwnerField({ value, onChange }: OwnerFieldProps) {
  const { t } = useTranslation('followUps');
  const actor = useActor();
  const { data: owners = [] } = useQuery(useData().people.owners.queryOptions());
  return (
    <Autocomplete
      label={t('field.owner')}
      description={t('field.ownerExplained')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...new Set([actor, ...owners])]}
      limit={20}
      maxLength={120}
      value={value ?? ''}
      onChange={(name) => onChange(name.trim() === '' ? null : name)}
    />
  );
}
