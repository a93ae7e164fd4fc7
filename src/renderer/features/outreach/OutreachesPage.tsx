import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { OutreachRows } from './list/OutreachRows.tsx';
import { useStartOutreach } from './newOutreach.ts';

const page = 50;
const most = 200;

/** The messages to many: those in the making first, then those that went out. */
export function OutreachesPage() {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const start = useStartOutreach();
  const [limit, setLimit] = useState(page);
  const query = useQuery(
    useData().outreach.list.queryOptions({
      input: { offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  const { data } = query;
  const add = <Button onClick={() => start({})}>{t('list.add')}</Button>;
  const sentence =
    data === undefined || data.total === 0
      ? t('list.sentence')
      : t('list.sentenceCount', { count: data.total, shown: format.number(data.total) });
  return (
    <Page head={<PageHead title={t('list.title')} sentence={sentence} action={add} />}>
      <CommunityTabs />
      {query.isPending && <LinesSkeleton lines={8} />}
      {query.isError && !data && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {data && data.total === 0 && <EmptyState sentence={t('list.empty')} action={add} />}
      {data && data.total > 0 && <OutreachRows outreaches={data.outreaches} />}
      {data && data.total > data.outreaches.length && limit < most && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}
