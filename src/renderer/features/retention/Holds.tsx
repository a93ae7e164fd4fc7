import { Button, Table } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { RetentionHold } from '#shared/contract/retention.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './Retention.module.css';
import { useRetentionWrites } from './useRetentionWrites.ts';

const pageSize = 100;

/** Who is kept by a decision, until when and why. */
export function Holds() {
  const { t } = useTranslation('retention');
  const heading = useId();
  return (
    <section className={classes['part']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading}>{t('holds.title')}</h2>
      </div>
      <HoldsTable />
    </section>
  );
}

function HoldsTable() {
  const { t } = useTranslation('retention');
  const { retention } = useData();
  const kept = useInfiniteQuery(
    retention.holds.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { holds }) => sum + holds.length, 0);
        return shown < last.total ? shown : null;
      },
      placeholderData: keepPreviousData,
    }),
  );
  if (kept.data === undefined) {
    if (kept.isError) return <FailedState error={kept.error} onRetry={() => void kept.refetch()} />;
    return <LinesSkeleton lines={2} />;
  }
  const rows = kept.data.pages.flatMap(({ holds }) => holds);
  if (rows.length === 0) return <p className={classes['quiet']}>{t('holds.empty')}</p>;
  return (
    <>
      <Table.ScrollContainer minWidth={640} type="native">
        <Table aria-label={t('holds.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('holds.person')}</Table.Th>
              <Table.Th>{t('holds.untilOn')}</Table.Th>
              <Table.Th>{t('holds.reason')}</Table.Th>
              <Table.Th>{t('holds.keptBy')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((hold) => (
              <Row key={hold.id} hold={hold} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {kept.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={kept.isFetchingNextPage}
          onClick={() => void kept.fetchNextPage()}
        >
          {t('proposals.more')}
        </Button>
      )}
    </>
  );
}

function Row({
  hold: { id, personId, personName, untilOn, reason, keptAt, keptBy },
}: {
  hold: RetentionHold;
}) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const { release } = useRetentionWrites();
  const name = displayName(personName);
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name'] ?? ''} enishi-name`}>
          {name}
        </Link>
      </Table.Td>
      <Table.Td>
        <time dateTime={untilOn}>{format.date(untilOn)}</time>
      </Table.Td>
      <Table.Td className={classes['reason'] ?? ''}>{reason}</Table.Td>
      <Table.Td>
        {keptBy} <span className={classes['quiet']}>{format.day(keptAt)}</span>
      </Table.Td>
      <Table.Td ta="right">
        <Button
          variant="default"
          size="compact-sm"
          loading={release.isPending}
          aria-label={t('holds.releaseOf', { name })}
          onClick={() => release.mutate({ id })}
        >
          {t('holds.release')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
