import { Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { LapsingConsents } from '#shared/contract/consents.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { PickAll, turned } from '../retention/PickAll.tsx';
import classes from './Consents.module.css';

export type LapsingPerson = LapsingConsents['people'][number];

interface LapsingTableProps {
  readonly rows: readonly LapsingPerson[];
  readonly picked: ReadonlySet<PersonId>;
  readonly onPick: (picked: ReadonlySet<PersonId>) => void;
}

/** One person a row: what of theirs ends and when, and whether somebody is to ask. */
export function LapsingTable({ rows, picked, onPick }: LapsingTableProps) {
  const { t } = useTranslation('retention');
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table className={classes['table']} aria-label={t('ask.table')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <PickAll label={t('ask.pickAll')} rows={rows} picked={picked} onPick={onPick} />
            </Table.Th>
            <Table.Th>{t('ask.person')}</Table.Th>
            <Table.Th>
              {t('ask.consents')} · {t('ask.lastDay')}
            </Table.Th>
            <Table.Th>{t('ask.asked')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={row.personId}
              row={row}
              picked={picked.has(row.personId)}
              onTurn={() => onPick(turned(picked, row.personId))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RowProps {
  readonly row: LapsingPerson;
  readonly picked: boolean;
  readonly onTurn: () => void;
}

function Row({ row, picked, onTurn }: RowProps) {
  const { t } = useTranslation(['retention', 'vocabulary']);
  const format = useFormat();
  const { personId, personName, consents, askOn } = row;
  const name = displayName(personName);
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox aria-label={t('ask.pick', { name })} checked={picked} onChange={onTurn} />
      </Table.Td>
      <Table.Td>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name'] ?? ''} enishi-name`}>
          {name}
        </Link>
      </Table.Td>
      <Table.Td>
        <ul className={classes['list']}>
          {consents.map(({ purpose, channel, basis, validUntil }) => (
            <li key={`${purpose} ${channel}`}>
              <span>
                {t('ask.what', {
                  purpose: t(`vocabulary:consentPurpose.${purpose}`),
                  channel: t(`vocabulary:channel.${channel}`),
                })}
              </span>
              <time dateTime={validUntil}>{format.date(validUntil)}</time>
              <span className={classes['quiet']}>
                {t('ask.basis', { basis: t(`vocabulary:consentBasis.${basis}`) })}
              </span>
            </li>
          ))}
        </ul>
      </Table.Td>
      <Table.Td>
        {askOn === null ? (
          <span className={classes['quiet']}>{t('ask.nobodyAsks')}</span>
        ) : (
          t('ask.askOn', { date: format.date(askOn) })
        )}
      </Table.Td>
    </Table.Tr>
  );
}
