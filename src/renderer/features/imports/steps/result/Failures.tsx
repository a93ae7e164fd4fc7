import { Button, Group, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { Sheet } from '../Sheet.tsx';
import classes from '../tables.module.css';
import { useFailureWords } from '../useFailureWords.ts';

const rowsShown = 100;

interface FailuresProps {
  readonly summary: ImportSummary;
  readonly saving: boolean;
  readonly onSave: () => void;
}

/** The rows that were refused, and why; saving them is the way to mend them. */
export function Failures({ summary, saving, onSave }: FailuresProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const failureWords = useFailureWords();
  const shown = summary.failures.slice(0, rowsShown);
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={3}>{t('result.failures')}</Title>
          <p className={classes['note']}>{t('result.failuresMeaning')}</p>
        </div>
        <Button variant="default" loading={saving} onClick={onSave}>
          {t('result.saveRejected')}
        </Button>
      </Group>
      <Sheet label={t('result.failures')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes['number'] ?? ''}>{t('preview.row')}</Table.Th>
            <Table.Th w="100%">{t('result.reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ row, result }) => (
            <Table.Tr key={row}>
              <Table.Td className={classes['number'] ?? ''}>{format.number(row)}</Table.Td>
              <Table.Td>{failureWords(result)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Sheet>
      {shown.length < summary.failed && (
        <p className={classes['note']}>
          {t('result.more', { shown: format.number(shown.length), total: format.number(summary.failed) })}
        </p>
      )}
    </>
  );
}
