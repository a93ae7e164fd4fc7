import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface TestSelectProps<V extends string> {
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  /** For screen readers; the test where left out. */
  readonly label?: string;
}

/** One of a few words within a condition. */
export function TestSelect<V extends string>({ value, options, onChange, label }: TestSelectProps<V>) {
  const { t } = useTranslation('segments');
  return (
    <NativeSelect
      size="xs"
      aria-label={label ?? t('editor.test')}
      value={value}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
