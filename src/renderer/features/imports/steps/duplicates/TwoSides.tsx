import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { MatchedPerson } from '#shared/contract/duplicates.ts';
import type { PreviewRow } from '#shared/contract/importPlan.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './TwoSides.module.css';

interface TwoSidesProps {
  readonly row: PreviewRow;
  readonly person: MatchedPerson;
}

/** The row of the file beside the person who is here already, where either says something. */
export function TwoSides({ row, person }: TwoSidesProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const date = (day: PlainDate | null): string | null => (day === null ? null : format.date(day));
  const facts = [
    { label: t('preview.name'), file: displayName(row.name), here: displayName(person) },
    { label: t('duplicates.reading'), file: displayReading(row.name), here: displayReading(person) },
    { label: t('field.formerFamilyName'), file: row.name.formerFamilyName, here: person.formerFamilyName },
    { label: t('preview.email'), file: row.email, here: person.email },
    { label: t('preview.department'), file: row.department, here: person.department },
    { label: t('preview.startedOn'), file: date(row.startedOn), here: date(person.startedOn) },
    { label: t('preview.endedOn'), file: date(row.endedOn), here: date(person.leftOn) },
  ].filter(({ file, here }) => file !== null || here !== null);
  return (
    <Table className={classes['sides'] ?? ''} aria-label={t('duplicates.sides')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">{t('duplicates.inFile', { row: format.number(row.row) })}</Table.Th>
          <Table.Th scope="col">
            <Anchor component={Link} to={`/alumni/${person.id}`}>
              {t('duplicates.hereAlready')}
            </Anchor>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {facts.map(({ label, file, here }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" className={classes['label'] ?? ''}>
              {label}
            </Table.Th>
            <Table.Td data-differs={(file !== null && file !== here) || undefined}>{file}</Table.Td>
            <Table.Td>{here}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
