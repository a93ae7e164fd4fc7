import { Button, Table } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { AuditFilter } from '#shared/contract/audit.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { AuditRow } from './AuditRow.tsx';

const pageSize = 50;

interface AuditListProps {
  readonly filter: AuditFilter;
  /** Narrows the log to that person. */
  readonly onPerson: (person: PersonId) => void;
}

/** The entries that fit, latest first. */
export function AuditList({ filter, onPerson }: AuditListProps) {
  const { t } = useTranslation('audit');
  const { audit } = useData();
  const log = useInfiniteQuery(
    audit.list.infiniteOptions({
      input: (before: number | null) => ({ ...filter, before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (last) => (last.more ? (last.entries.at(-1)?.number ?? null) : null),
      placeholderData: keepPreviousData,
    }),
  );
  if (log.data === undefined) {
    if (log.isError) return <FailedState error={log.error} onRetry={() => void log.refetch()} />;
    return <LinesSkeleton lines={8} />;
  }
  const entries = log.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return <EmptyState sentence={t(isNarrowed(filter) ? 'emptyFiltered' : 'empty')} />;
  return (
    <>
      <Table.ScrollContainer minWidth={760} type="native">
        <Table aria-label={t('title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.at')}</Table.Th>
              <Table.Th>{t('column.actor')}</Table.Th>
              <Table.Th>{t('column.kind')}</Table.Th>
              <Table.Th>{t('column.people')}</Table.Th>
              <Table.Th ta="right">{t('column.number')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <AuditRow key={entry.number} entry={entry} onPerson={onPerson} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {log.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

const isNarrowed = ({ kinds, from, to, personId }: AuditFilter): boolean =>
  kinds.length > 0 || from !== null || to !== null || personId !== null;
