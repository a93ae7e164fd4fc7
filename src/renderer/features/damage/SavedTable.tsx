import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { SalvageReport } from '#shared/contract/damage.ts';
import classes from './Damage.module.css';

/** How many records of each kind were read, put together again and lost. */
export function SavedTable({ report }: { report: SalvageReport }) {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const lost = report.records.some((one) => one.lost > 0);
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('report.kind')}</Table.Th>
            <Table.Th className={classes['number']}>{t('report.saved')}</Table.Th>
            <Table.Th className={classes['number']}>{t('report.rebuilt')}</Table.Th>
            <Table.Th className={classes['number']}>{t('report.lostHead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.records.map((one) => (
            <Table.Tr key={one.kind}>
              <Table.Td>{t(`kind.${one.kind}`)}</Table.Td>
              <Table.Td className={classes['number']}>{format.number(one.saved)}</Table.Td>
              <Table.Td className={classes['number']}>{format.number(one.rebuilt)}</Table.Td>
              <Table.Td className={classes['number']} data-lost={one.lost > 0 || undefined}>
                {format.number(one.lost)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {report.moreMayBeLost && lost && <p className={classes['note']}>{t('report.moreMayBeLost')}</p>}
      <p className={classes['note']}>{t('report.aside', { name: report.aside })}</p>
    </>
  );
}
