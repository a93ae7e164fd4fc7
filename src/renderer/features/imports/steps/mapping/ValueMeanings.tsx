import { Button, Select, Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import type { ColumnMapping } from '#shared/domain/imports/mapping.ts';
import type { ValueChoice } from '../../valueChoices.ts';
import type { Meaning } from '../../valueMeanings.ts';
import classes from './ValueMeanings.module.css';

interface ValueMeaningsProps {
  readonly of: string;
  readonly column: ImportColumn;
  readonly mapped: ColumnMapping;
  readonly choices: readonly ValueChoice[];
  readonly meaningOf: (word: string) => Meaning;
  /** `undefined` reads the word as it is written. */
  readonly onValue: (word: string, value: string | null | undefined) => void;
}

/** How many of the column's words are understood, and the way to say what they stand for. */
export function ValueMeanings(props: ValueMeaningsProps) {
  const { of, column, mapped, meaningOf } = props;
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { values } = column;
  if (values === null) return <p className={classes['many']}>{t('values.tooMany')}</p>;
  if (values.length === 0) return null;
  const strange = values.filter(
    ({ value }) => mapped.values?.[value] === undefined && meaningOf(value).kind === 'unknown',
  ).length;
  return (
    <div className={classes['meanings']}>
      <span className={classes['state']} data-strange={strange > 0 || undefined}>
        {strange > 0 ? (
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        ) : (
          <IconCheck size={16} stroke={1.6} aria-hidden />
        )}
        {strange > 0
          ? t('values.strange', { count: strange, strange: format.number(strange) })
          : t('values.understood', { count: values.length, values: format.number(values.length) })}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('values.openOf', { column: of })}
        onClick={() => setOpened(true)}
      >
        {t('values.open')}
      </Button>
      <FormDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('values.title', { column: of })}
        size="lg"
      >
        <p className={classes['meaning']}>{t('values.meaning')}</p>
        <Words {...props} words={values} />
        <div className={classes['done']}>
          <Button onClick={() => setOpened(false)}>{t('values.done')}</Button>
        </div>
      </FormDialog>
    </div>
  );
}

interface WordsProps extends ValueMeaningsProps {
  readonly words: NonNullable<ImportColumn['values']>;
}

function Words({ words, mapped, choices, meaningOf, onValue }: WordsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('values.word')}</Table.Th>
          <Table.Th className={classes['count'] ?? ''}>{t('values.rows')}</Table.Th>
          <Table.Th>{t('values.standsFor')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {words.map(({ value: word, count }) => (
          <Table.Tr key={word}>
            <Table.Td className={classes['word'] ?? ''}>{word}</Table.Td>
            <Table.Td className={classes['count'] ?? ''}>{format.number(count)}</Table.Td>
            <Table.Td>
              <MeaningSelect
                word={word}
                said={mapped.values?.[word]}
                own={meaningOf(word)}
                choices={choices}
                onValue={(value) => onValue(word, value)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const nothing = ' nothing';

interface MeaningSelectProps {
  readonly word: string;
  readonly said: string | null | undefined;
  readonly own: Meaning;
  readonly choices: readonly ValueChoice[];
  readonly onValue: (value: string | null | undefined) => void;
}

function MeaningSelect({ word, said, own, choices, onValue }: MeaningSelectProps) {
  const { t } = useTranslation('imports');
  const ownValue = own.kind === 'value' ? own.value : own.kind === 'nothing' ? nothing : null;
  const shown = said === undefined ? ownValue : (said ?? nothing);
  const choose = (value: string | null) => {
    if (value === ownValue) onValue(undefined);
    else onValue(value === nothing ? null : (value ?? undefined));
  };
  return (
    <Select
      size="sm"
      aria-label={t('values.meaningOf', { word })}
      data={[...choices, { value: nothing, label: t('values.nothing') }]}
      value={shown}
      placeholder={t('values.unknown')}
      allowDeselect={false}
      onChange={choose}
      {...(shown === null && {
        leftSection: (
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden className={classes['strange'] ?? ''} />
        ),
      })}
    />
  );
}
