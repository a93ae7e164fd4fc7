import { NumberInput, Select, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import { longestCustomText } from '#shared/domain/customValues.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { DayInput } from '../../fields/DayInput.tsx';

interface CustomInputProps {
  readonly field: CustomField;
  /** The id of the element that names it. */
  readonly labelledBy: string;
  readonly value: CustomValue | null;
  readonly error: ReactNode;
  readonly onChange: (value: CustomValue | null) => void;
}

/** The input of a field's type. */
export function CustomInput({ field, labelledBy, value, error, onChange }: CustomInputProps) {
  const { t } = useTranslation('people');
  const common = { 'aria-labelledby': labelledBy, size: 'xs', error, autoFocus: true } as const;
  switch (field.type) {
    case 'number':
      return (
        <NumberInput
          {...common}
          // A value that is typed halfway, such as a lone minus, is none yet.
          value={typeof value === 'number' ? value : ''}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
        />
      );
    case 'date':
      return (
        <DayInput
          {...common}
          label={null}
          value={plainDate.nullable().catch(null).parse(value)}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          placeholder={t('custom.notSaid')}
          clearable
          clearButtonProps={{ 'aria-label': t('custom.notSaid') }}
          data={[...field.options]}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'flag':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={[
            { value: 'none', label: t('custom.notSaid') },
            { value: 'yes', label: t('custom.yes') },
            { value: 'no', label: t('custom.no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'none'}
          onChange={(chosen) => onChange(chosen === 'none' ? null : chosen === 'yes')}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={longestCustomText}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      );
  }
}
