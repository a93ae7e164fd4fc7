import { Button, Skeleton, Table } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ProducedEntry } from '#shared/contract/reports.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './ReportsPage.module.css';

const step = 20;

/** The reports that were produced so far, latest first. */
export function ProducedList() {
  const { t } = useTranslation('reports');
  const [limit, setLimit] = useState(step);
  const { reports } = useData();
  const query = useQuery(
    reports.produced.queryOptions({ input: { limit }, placeholderData: keepPreviousData }),
  );
  const entries = query.data ?? [];
  return (
    <section className={classes['produced']} aria-labelledby="produced-reports">
      <h2 id="produced-reports">{t('produced.title')}</h2>
      <p className={classes['privacy']}>{t('produced.logged')}</p>
      {query.isPending && <Skeleton height={120} mt="sm" />}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p className={classes['none']}>{t('produced.empty')}</p>}
      {entries.length > 0 && <Entries entries={entries} />}
      {entries.length === limit && limit < 200 && (
        <Button variant="subtle" size="xs" mt="sm" onClick={() => setLimit(Math.min(200, limit + step))}>
          {t('produced.more')}
        </Button>
      )}
    </section>
  );
}

function Entries({ entries }: { entries: readonly ProducedEntry[] }) {
  const { t } = useTranslation('reports');
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('produced.when')}</Table.Th>
            <Table.Th>{t('produced.what')}</Table.Th>
            <Table.Th>{t('produced.period')}</Table.Th>
            <Table.Th>{t('produced.over')}</Table.Th>
            <Table.Th>{t('produced.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Entry({ entry }: { entry: ProducedEntry }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const format = useFormat();
  const { person } = entry;
  return (
    <Table.Tr>
      <Table.Td>
        <time dateTime={entry.producedAt}>{format.moment(entry.producedAt)}</time>
      </Table.Td>
      <Table.Td>
        {entry.title}
        <span className={classes['kind']}>
          {t('produced.format', {
            format: entry.format.toUpperCase(),
            language: t(`vocabulary:language.${entry.language}`),
          })}
        </span>
      </Table.Td>
      <Table.Td>
        {entry.from === entry.to ? format.date(entry.to) : format.dateRange(entry.from, entry.to)}
      </Table.Td>
      <Table.Td>
        {person === null ? (
          (entry.segment ?? t('produced.everybody'))
        ) : (
          <Link to="/alumni/$personId" params={{ personId: person.personId }} className="enishi-name">
            {displayName(person.name)}
          </Link>
        )}
      </Table.Td>
      <Table.Td>
        {entry.fileName}
        <span className={classes['kind']}>{format.fileSize(entry.bytes)}</span>
      </Table.Td>
    </Table.Tr>
  );
}
