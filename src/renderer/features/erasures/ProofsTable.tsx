import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ErasureProof } from '#shared/contract/erasures.ts';
import classes from './Erasures.module.css';

/** Proofs of erasures, one a row. */
export function ProofsTable({ proofs }: { proofs: readonly ErasureProof[] }) {
  const { t } = useTranslation('erasures');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={600} type="native">
      <Table aria-label={t('panel.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('panel.erasedAt')}</Table.Th>
            <Table.Th>{t('panel.reason')}</Table.Th>
            <Table.Th>{t('panel.actor')}</Table.Th>
            <Table.Th ta="right" className={classes['records']}>
              {t('panel.records')}
            </Table.Th>
            <Table.Th>{t('panel.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proofs.map((proof) => (
            <Table.Tr key={proof.id}>
              <Table.Td>
                <time dateTime={proof.erasedAt}>{format.moment(proof.erasedAt)}</time>
                <span className={classes['number']}>{t('panel.numbered', { number: proof.id })}</span>
              </Table.Td>
              <Table.Td>{t(`reason.${proof.reason}`)}</Table.Td>
              <Table.Td>{proof.actor}</Table.Td>
              <Table.Td ta="right" className={classes['records']}>
                {format.number(proof.records)}
              </Table.Td>
              <Table.Td>
                {proof.rewrittenAt === null ? (
                  t('panel.pending')
                ) : (
                  <time dateTime={proof.rewrittenAt}>{format.moment(proof.rewrittenAt)}</time>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
