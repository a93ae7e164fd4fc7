import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpennessRecord, Profile } from '#shared/contract/personProfile.ts';
import { openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import { usePersonWrites } from '../usePersonWrites.ts';
import { useToday } from '../useToday.ts';
import classes from './records.module.css';

/** Records how open the person is to a return from a day on. */
export function OpennessForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation(['people', 'vocabulary']);
  const today = useToday();
  const [record, setRecord] = useState<OpennessRecord>({
    openness: profile.openness?.openness ?? 'unknown',
    form: profile.openness?.form ?? null,
    recordedOn: today,
  });
  const { recordOpenness } = usePersonWrites();
  const submit = () =>
    recordOpenness.mutate({ personId: profile.id, openness: record }, { onSuccess: onDone });
  return (
    <FormFrame
      busy={recordOpenness.isPending}
      error={recordOpenness.error}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Select
        label={t('openness.title')}
        data-autofocus
        allowDeselect={false}
        data={openness.options.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) }))}
        value={record.openness}
        onChange={(value) => setRecord({ ...record, openness: openness.parse(value) })}
      />
      <div className={classes['pair']}>
        <Select
          label={t('openness.form')}
          placeholder={t('openness.anyForm')}
          clearable
          clearButtonProps={{ 'aria-label': t('openness.anyForm') }}
          data={partnershipForm.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipForm.${value}`),
          }))}
          value={record.form}
          onChange={(value) => setRecord({ ...record, form: partnershipForm.nullable().parse(value) })}
        />
        <DayInput
          required
          label={t('recordedOn')}
          value={record.recordedOn}
          onChange={(day) => day && setRecord({ ...record, recordedOn: day })}
        />
      </div>
    </FormFrame>
  );
}
