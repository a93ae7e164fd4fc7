import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './JoinField.module.css';

const separators = {
  ' ': 'space',
  '': 'nothing',
  ', ': 'comma',
  '、': 'ideographicComma',
  '・': 'middleDot',
  ' / ': 'slash',
  '-': 'hyphen',
} as const;
type Separator = keyof typeof separators;

const isSeparator = (text: string): text is Separator => text in separators;

interface JoinFieldProps {
  readonly of: string;
  /** The names of the columns that are joined, in their order. */
  readonly columns: readonly string[];
  readonly separator: string;
  /** Only the first of the columns chooses it; the others just say that they are joined. */
  readonly chooses: boolean;
  readonly onSeparator: (separator: string) => void;
}

/** Says that several columns become one value, and what stands between its parts. */
export function JoinField({ of, columns, separator, chooses, onSeparator }: JoinFieldProps) {
  const { t } = useTranslation(['imports', 'app']);
  const others = columns.filter((column) => column !== of).join(t('app:listSeparator'));
  return (
    <div className={classes['join']}>
      <p className={classes['words']}>{t('mapping.joinedWith', { columns: others })}</p>
      {chooses && (
        <Select
          size="sm"
          w={232}
          aria-label={t('mapping.separatorOf', { column: of })}
          data={Object.entries(separators).map(([value, name]) => ({
            value: asOption(value),
            label: t(`separator.${name}`),
          }))}
          value={asOption(isSeparator(separator) ? separator : ' ')}
          allowDeselect={false}
          onChange={(value) => value !== null && onSeparator(value.slice(1))}
        />
      )}
    </div>
  );
}

/** Nothing between is a choice, too, but not a value that the list can hold. */
const asOption = (separator: string): string => `|${separator}`;
