import { Button, Checkbox, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './FilterBar.module.css';

interface FilterChoiceProps<V extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly word: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}

/** Some of the values of one property, chosen from a list that opens; none chosen means any. */
export function FilterChoice<V extends string>({ name, options, chosen, onChange }: FilterChoiceProps<V>) {
  const { t } = useTranslation(['interactions', 'app']);
  const [opened, { toggle, close }] = useDisclosure(false);
  const label = useLabel(
    name,
    options.filter(({ value }) => chosen.includes(value)).map(({ word }) => word),
  );
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className={classes['choice'] ?? ''}
          data-chosen={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={12} stroke={1.8} aria-hidden />}
          onClick={toggle}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className={classes['options']}>
          {options.map(({ value, word }) => (
            <Checkbox
              key={value}
              size="xs"
              label={word}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, value]
                    : chosen.filter((other) => other !== value),
                )
              }
            />
          ))}
          <Button
            className={classes['any'] ?? ''}
            variant="subtle"
            size="compact-xs"
            disabled={chosen.length === 0}
            onClick={() => onChange([])}
          >
            {t('filter.clearOne')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The property alone, with what is chosen, or with how many where that would be long. */
function useLabel(name: string, words: readonly string[]): string {
  const { t } = useTranslation(['interactions', 'app']);
  const format = useFormat();
  if (words.length === 0) return name;
  if (words.length > 2) return t('filter.several', { name, shown: format.number(words.length) });
  return t('filter.chosen', { name, values: words.join(t('app:listSeparator')) });
}
