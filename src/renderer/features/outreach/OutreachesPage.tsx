import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
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

const atOnce = 50;

/** The messages to many: those in the making first, then those that went out. */
export function OutreachesPage() {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const start = useStartOutreach();
  const query = useInfiniteQuery(
    useData().outreach.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: atOnce }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const there = pages.reduce((sum, page) => sum + page.outreaches.length, 0);
        return there < last.total && last.outreaches.length > 0 ? there : undefined;
      },
    }),
  );
  const total = query.data?.pages.at(-1)?.total;
  const outreaches = query.data?.pages.flatMap((page) => page.outreaches) ?? [];
  const add = <Button onClick={() => start({})}>{t('list.add')}</Button>;
  const sentence =
    total === undefined || total === 0
      ? t('list.sentence')
      : t('list.sentenceCount', { count: total, shown: format.number(total) });
  return (
    <Page head={<PageHead title={t('list.title')} sentence={sentence} action={add} />}>
      <CommunityTabs />
      {query.isPending && <LinesSkeleton lines={8} />}
      {query.isError && total === undefined && (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {total === 0 && <EmptyState sentence={t('list.empty')} action={add} />}
      {outreaches.length > 0 && <OutreachRows outreaches={outreaches} />}
      {query.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}
