import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './BulkFields.tsx';
import { OwnerField, ownerOrNobody } from './OwnerField.tsx';

/** Who shall look after the people from now on, or that nobody does. */
export function OwnerFields({ onChange }: FieldsProps) {
  const { t } = useTranslation('list');
  const [someone, setSomeone] = useState(true);
  const [name, setName] = useState('');
  const put = (typed: string, wantsSomeone: boolean) => {
    setName(typed);
    setSomeone(wantsSomeone);
    const owner = wantsSomeone ? ownerOrNobody(typed) : null;
    onChange(wantsSomeone && owner === null ? null : { type: 'setOwner', owner });
  };
  return (
    <>
      <SegmentedControl
        data={[
          { value: 'someone', label: t('bulk.mode.someone') },
          { value: 'nobody', label: t('bulk.mode.nobody') },
        ]}
        value={someone ? 'someone' : 'nobody'}
        onChange={(mode) => put(name, mode === 'someone')}
      />
      {someone && <OwnerField label={t('bulk.owner')} value={name} onChange={(typed) => put(typed, true)} />}
    </>
  );
}
