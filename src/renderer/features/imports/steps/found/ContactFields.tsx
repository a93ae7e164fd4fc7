import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '#shared/contract/importReading.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { mappingOf } from '../../mappingEdits.ts';
import { useTargetName } from '../../useTargetName.ts';
import { ColumnName } from '../columnCells.tsx';
import { Samples } from '../mapping/Samples.tsx';
import { Sheet } from '../Sheet.tsx';
import classes from '../tables.module.css';

interface ContactFieldsProps {
  readonly inspection: Inspection;
  readonly mapping: ImportMapping;
}

/** What the contacts of a file hold, and what each of it becomes. */
export function ContactFields({ inspection, mapping }: ContactFieldsProps) {
  const { t } = useTranslation('imports');
  const nameOf = useTargetName();
  return (
    <Sheet label={t('found.top')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('found.column')}</Table.Th>
          <Table.Th>{t('found.becomes')}</Table.Th>
          <Table.Th>{t('found.samples')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inspection.columns.map((column) => {
          const mapped = mappingOf(mapping, column.index);
          return (
            <Table.Tr key={column.index}>
              <Table.Td>
                <ColumnName column={column} />
              </Table.Td>
              <Table.Td className={mapped === null ? (classes['unread'] ?? '') : ''}>
                {mapped === null ? t('found.notRead') : nameOf(mapped)}
              </Table.Td>
              <Table.Td>
                <Samples column={column} mapped={mapped} mapping={mapping} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Sheet>
  );
}
