import { Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RetentionProposal, RetentionRule } from '#shared/contract/retention.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { PickAll, turned } from './PickAll.tsx';
import classes from './Retention.module.css';

interface ProposalsTableProps {
  readonly rows: readonly RetentionProposal[];
  readonly rules: readonly RetentionRule[];
  readonly picked: ReadonlySet<PersonId>;
  readonly onPick: (picked: ReadonlySet<PersonId>) => void;
}

/** Whom the rules propose, with what they go by. */
export function ProposalsTable({ rows, rules, picked, onPick }: ProposalsTableProps) {
  const { t } = useTranslation(['retention', 'app']);
  const format = useFormat();
  const named = new Map(rules.map(({ id, name }) => [id, name]));
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table aria-label={t('proposals.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <PickAll label={t('proposals.pickAll')} rows={rows} picked={picked} onPick={onPick} />
            </Table.Th>
            <Table.Th>{t('proposals.person')}</Table.Th>
            <Table.Th>{t('proposals.leftOn')}</Table.Th>
            <Table.Th>{t('proposals.lastContact')}</Table.Th>
            <Table.Th>{t('proposals.rules')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ personId, personName, leftOn, lastContactAt, rules: by }) => {
            const name = displayName(personName);
            return (
              <Table.Tr key={personId}>
                <Table.Td>
                  <Checkbox
                    aria-label={t('proposals.pick', { name })}
                    checked={picked.has(personId)}
                    onChange={() => onPick(turned(picked, personId))}
                  />
                </Table.Td>
                <Table.Td>
                  <Link
                    to="/alumni/$personId"
                    params={{ personId }}
                    className={`${classes['name'] ?? ''} enishi-name`}
                  >
                    {name}
                  </Link>
                </Table.Td>
                <Table.Td>
                  <time dateTime={leftOn}>{format.date(leftOn)}</time>
                </Table.Td>
                <Table.Td>
                  {lastContactAt === null ? (
                    <span className={classes['quiet']}>{t('proposals.noContact')}</span>
                  ) : (
                    <time dateTime={lastContactAt}>{format.day(lastContactAt)}</time>
                  )}
                </Table.Td>
                <Table.Td>{by.flatMap((id) => named.get(id) ?? []).join(t('app:listSeparator'))}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
