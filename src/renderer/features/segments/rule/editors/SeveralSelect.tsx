import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../ConditionEditor.module.css';

interface SeveralSelectProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (values: V[]) => void;
  /** Shown where nothing is chosen. */
  readonly hint?: string;
}

/** Some of several words within a condition. */
export function SeveralSelect<V extends string>({
  label,
  values,
  options,
  onChange,
  hint,
}: SeveralSelectProps<V>) {
  const { t } = useTranslation('segments');
  return (
    <MultiSelect
      size="xs"
      className={classes['many'] ?? ''}
      aria-label={label}
      placeholder={values.length === 0 ? (hint ?? t('editor.valuesHint')) : ''}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      value={[...values]}
      searchable={options.length > 8}
      hidePickedOptions
      // What lies over it may close when something outside of it is pressed.
      comboboxProps={{ withinPortal: false, width: 'max-content', position: 'bottom-start' }}
      onChange={(chosen) =>
        onChange(options.map(({ value }) => value).filter((value) => chosen.includes(value)))
      }
    />
  );
}
