import { Group, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/plainDate.ts';
import { type Channel, type ConsentPurpose, channel, consentPurpose } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../../fields/DayInput.tsx';
import { useToday } from '../../useToday.ts';
import type { FieldsProps } from './BulkFields.tsx';
import { OwnerField, ownerOrNobody } from './OwnerField.tsx';

const usualDays = 7;

/** What consent to ask for, by which way, by whom and until when. */
export function ConsentFields({ onChange }: FieldsProps) {
  const { t } = useTranslation(['list', 'vocabulary']);
  const today = useToday();
  const [purpose, setPurpose] = useState<ConsentPurpose>('news');
  const [way, setWay] = useState<Channel>('email');
  const [dueOn, setDueOn] = useState(addDays(today, usualDays));
  const [owner, setOwner] = useState('');
  useEffect(() => {
    onChange({ type: 'requestConsent', purpose, channel: way, dueOn, owner: ownerOrNobody(owner) });
  }, [onChange, purpose, way, dueOn, owner]);
  return (
    <>
      <Select
        label={t('bulk.purpose')}
        allowDeselect={false}
        data={consentPurpose.options.map((value) => ({
          value,
          label: t(`vocabulary:consentPurpose.${value}`),
        }))}
        value={purpose}
        onChange={(value) => setPurpose(consentPurpose.catch(purpose).parse(value))}
      />
      <Group grow gap="sm">
        <Select
          label={t('bulk.channel')}
          allowDeselect={false}
          data={channel.options.map((value) => ({ value, label: t(`vocabulary:channel.${value}`) }))}
          value={way}
          onChange={(value) => setWay(channel.catch(way).parse(value))}
        />
        <DayInput
          label={t('bulk.dueOn')}
          required
          value={dueOn}
          onChange={(day) => day !== null && setDueOn(day)}
        />
      </Group>
      <OwnerField label={t('bulk.forWhom')} value={owner} onChange={setOwner} />
    </>
  );
}
