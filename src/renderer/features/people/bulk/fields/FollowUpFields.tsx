import { Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/plainDate.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { useToday } from '../../useToday.ts';
import type { FieldsProps } from './BulkFields.tsx';
import { OwnerField, ownerOrNobody } from './OwnerField.tsx';

const usualDays = 7;

/** What is to be done with each of the people, until when and by whom. */
export function FollowUpFields({ onChange }: FieldsProps) {
  const { t } = useTranslation('list');
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [dueOn, setDueOn] = useState(addDays(today, usualDays));
  const [owner, setOwner] = useState('');
  const title = typed.trim();
  useEffect(() => {
    onChange(title === '' ? null : { type: 'followUp', title, dueOn, owner: ownerOrNobody(owner) });
  }, [onChange, title, dueOn, owner]);
  return (
    <>
      <TextInput
        data-autofocus
        label={t('bulk.task')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group grow gap="sm">
        <DayInput
          label={t('bulk.dueOn')}
          required
          value={dueOn}
          onChange={(day) => day !== null && setDueOn(day)}
        />
        <OwnerField label={t('bulk.forWhom')} value={owner} onChange={setOwner} />
      </Group>
    </>
  );
}
