import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { Tenure } from '#shared/contract/personProfile.ts';
import { employmentType } from '#shared/domain/vocabulary.ts';
import classes from './closing.module.css';

type NewOne = Omit<Tenure, 'id'>;

interface NewTenureProps {
  readonly tenure: NewOne;
  readonly tried: boolean;
  readonly onChange: (tenure: NewOne) => void;
}

/** The tenure that a return opens. */
export function NewTenure({ tenure, tried, onChange }: NewTenureProps) {
  const { t } = useTranslation(['pipeline', 'people', 'vocabulary']);
  const text = (field: 'department' | 'title' | 'grade' | 'manager') => (
    <TextInput
      label={t(`people:tenure.${field}`)}
      maxLength={200}
      value={tenure[field] ?? ''}
      onChange={(event) => onChange({ ...tenure, [field]: event.currentTarget.value || null })}
    />
  );
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['heading']}>{t('closing.tenure')}</legend>
      <div className={fields['pairs']}>
        <DayInput
          label={t('people:tenure.startedOn')}
          value={tenure.startedOn}
          error={tried && tenure.startedOn === null && t('closing.startMissing')}
          onChange={(startedOn) => onChange({ ...tenure, startedOn })}
        />
        <Select
          label={t('people:tenure.employmentType')}
          allowDeselect={false}
          data={employmentType.options.map((value) => ({
            value,
            label: t(`vocabulary:employmentType.${value}`),
          }))}
          value={tenure.employmentType}
          onChange={(value) =>
            onChange({ ...tenure, employmentType: employmentType.nullable().parse(value) })
          }
        />
        {text('department')}
        {text('title')}
        {text('grade')}
        {text('manager')}
      </div>
    </fieldset>
  );
}
