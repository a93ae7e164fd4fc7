import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SegmentForm.module.css';
import type { SegmentFields } from './segmentFields.ts';

interface FieldsOfSegmentProps {
  readonly fields: SegmentFields;
  readonly isNew: boolean;
  readonly onChange: (patch: Partial<Omit<SegmentFields, 'rule'>>) => void;
  readonly tools: ReactNode;
}

/** Name, description, and how often to be in touch. */
export function FieldsOfSegment({ fields, isNew, onChange, tools }: FieldsOfSegmentProps) {
  const { t } = useTranslation('segments');
  return (
    <div className={classes['fields']}>
      <div className={classes['top']}>
        <TextInput
          className={classes['name'] ?? ''}
          label={t('form.name')}
          autoFocus={isNew}
          required
          maxLength={80}
          value={fields.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <div className={classes['tools']}>{tools}</div>
      </div>
      <div className={classes['more']}>
        <Textarea
          className={classes['description'] ?? ''}
          label={t('form.description')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={fields.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
        <NumberInput
          className={classes['interval'] ?? ''}
          label={t('form.keepInTouch')}
          placeholder={t('form.noInterval')}
          suffix={t('form.daysSuffix')}
          min={1}
          max={3650}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={fields.keepInTouchDays ?? ''}
          onChange={(days) => onChange({ keepInTouchDays: typeof days === 'number' ? days : null })}
        />
      </div>
    </div>
  );
}
