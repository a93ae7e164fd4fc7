import { Select, TextInput, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import type { ConstantMapping } from '#shared/domain/imports/mapping.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { isDateTarget } from '../../mappingEdits.ts';
import { valueChoices } from '../../valueChoices.ts';

interface ConstantValueProps {
  readonly constant: ConstantMapping;
  readonly label: string;
  readonly onValue: (value: string) => void;
}

/** The value that all rows get: one of a list, a day, or a text, as the field has it. */
export function ConstantValue({ constant, label, onValue }: ConstantValueProps) {
  const { t } = useTranslation(['imports', 'vocabulary']);
  const fields = useCustomFields();
  const choices = valueChoices(constant, fields, t);
  if (choices !== null) {
    return (
      <Select
        aria-label={label}
        data={choices}
        value={choices.some(({ value }) => value === constant.value) ? constant.value : null}
        placeholder={t('constants.choose')}
        onChange={(value) => onValue(value ?? '')}
        size="sm"
        w={232}
      />
    );
  }
  if (isDateTarget(constant, fields)) {
    return (
      <DayInput
        label={<VisuallyHidden>{label}</VisuallyHidden>}
        value={plainDate.safeParse(constant.value).data ?? null}
        onChange={(day) => onValue(day ?? '')}
      />
    );
  }
  return (
    <TextInput
      aria-label={label}
      value={constant.value}
      maxLength={500}
      placeholder={t('constants.text')}
      onChange={(event) => onValue(event.currentTarget.value)}
      size="sm"
      w={232}
    />
  );
}
