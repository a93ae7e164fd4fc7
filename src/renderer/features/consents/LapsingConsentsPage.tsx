import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { askAgainDays } from '#shared/contract/consents.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { PrivacyPage } from '../privacy/PrivacyPage.tsx';
import { AskAgainDialog } from './AskAgainDialog.tsx';
import classes from './Consents.module.css';
import { LapsingTable } from './LapsingTable.tsx';

const pageSize = 100;

/** Whose consents end soon, and the way to plan that they are asked again. */
export function LapsingConsentsPage() {
  const { t } = useTranslation('retention');
  return (
    <PrivacyPage sentence={t('privacy.consentsSentence', { days: askAgainDays })}>
      <LapsingConsents />
    </PrivacyPage>
  );
}

function LapsingConsents() {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const { consents } = useData();
  const [picked, setPicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [asking, setAsking] = useState(false);
  const lapsing = useInfiniteQuery(
    consents.lapsing.infiniteOptions({
      input: (offset: number) => ({ days: askAgainDays, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { people }) => sum + people.length, 0);
        return shown < last.total ? shown : null;
      },
      placeholderData: keepPreviousData,
    }),
  );
  if (lapsing.data === undefined) {
    if (lapsing.isError) return <FailedState error={lapsing.error} onRetry={() => void lapsing.refetch()} />;
    return <LinesSkeleton lines={8} />;
  }
  const rows = lapsing.data.pages.flatMap(({ people }) => people);
  const total = lapsing.data.pages.at(-1)?.total ?? 0;
  if (rows.length === 0) return <EmptyState sentence={t('ask.empty', { days: askAgainDays })} />;
  const chosen = rows.filter(({ personId }) => picked.has(personId));
  const count = chosen.length;
  return (
    <>
      <div className={classes['bar']}>
        <p className={classes['count']} role="status">
          {count === 0
            ? t('ask.count', { count: total, shown: format.number(total) })
            : t('ask.picked', { count, shown: format.number(count) })}
        </p>
        <Button disabled={count === 0} onClick={() => setAsking(true)}>
          {t('ask.plan')}
        </Button>
      </div>
      <LapsingTable rows={rows} picked={picked} onPick={setPicked} />
      {lapsing.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={lapsing.isFetchingNextPage}
          onClick={() => void lapsing.fetchNextPage()}
        >
          {t('ask.more')}
        </Button>
      )}
      <AskAgainDialog
        people={chosen}
        opened={asking}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false);
          setPicked(new Set());
        }}
      />
    </>
  );
}
