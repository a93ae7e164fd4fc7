import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { useCustomValueWords } from '#renderer/features/customFields/useCustomValueWords.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PreviewRow } from '#shared/contract/importPlan.ts';
import { displayName } from '#shared/domain/names.ts';
import { Sheet } from '../Sheet.tsx';
import classes from '../tables.module.css';
import { OutcomeMark } from './OutcomeMark.tsx';

const textColumns = [
  { key: 'department', label: 'department' },
  { key: 'title', label: 'titleColumn' },
  { key: 'manager', label: 'manager' },
  { key: 'leaveReason', label: 'leaveReason' },
  { key: 'email', label: 'email' },
  { key: 'company', label: 'company' },
] as const;

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  /** How many rows of this kind the file has. */
  readonly total: number;
}

/** Rows as they will be. Columns that none of them fills are left away. */
export function PreviewTable({ rows, total }: PreviewTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const filled = textColumns.filter(({ key }) => rows.some((row) => row[key] !== null));
  const custom = useCustomFields().filter(({ id }) => rows.some((row) => row.custom[id] !== undefined));
  const words = useCustomValueWords();
  if (rows.length === 0) return <p className={classes['quiet']}>{t('preview.none')}</p>;
  const days = (['startedOn', 'endedOn'] as const).filter((day) => rows.some((row) => row[day] !== null));
  return (
    <>
      <Sheet label={t('preview.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes['number'] ?? ''}>{t('preview.row')}</Table.Th>
            <Table.Th>{t('preview.result')}</Table.Th>
            <Table.Th>{t('preview.name')}</Table.Th>
            {days.map((day) => (
              <Table.Th key={day}>{t(`preview.${day}`)}</Table.Th>
            ))}
            {filled.map(({ key, label }) => (
              <Table.Th key={key}>{t(`preview.${label}`)}</Table.Th>
            ))}
            {custom.map(({ id, name }) => (
              <Table.Th key={id}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.row}>
              <Table.Td className={classes['number'] ?? ''}>{format.number(row.row)}</Table.Td>
              <Table.Td>
                <OutcomeMark result={row.result} />
              </Table.Td>
              <Table.Td className="enishi-name">{displayName(row.name)}</Table.Td>
              {days.map((day) => (
                <DateCell key={day} date={row[day]} />
              ))}
              {filled.map(({ key }) => (
                <Table.Td key={key} className={classes['cell'] ?? ''} title={row[key] ?? ''}>
                  {row[key]}
                </Table.Td>
              ))}
              {custom.map((field) => {
                const value = row.custom[field.id];
                const shown = value === undefined ? '' : words(field, value);
                return (
                  <Table.Td key={field.id} className={classes['cell'] ?? ''} title={shown}>
                    {shown}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Sheet>
      {rows.length < total && (
        <p className={classes['note']}>
          {t('preview.first', { shown: format.number(rows.length), total: format.number(total) })}
        </p>
      )}
    </>
  );
}

function DateCell({ date }: { date: PreviewRow['startedOn'] }) {
  return <Table.Td className="enishi-name">{date !== null && <DateText date={date} />}</Table.Td>;
}
