import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { BinTable } from './BinTable.tsx';
import { useBin } from './useBin.ts';

/** What was removed, for as long as it can be taken back. */
export function BinPage() {
  const { t } = useTranslation('history');
  const format = useFormat();
  const bin = useBin();
  const total = bin.data?.pages.at(-1)?.total;
  const sentence = () => {
    if (total === undefined) return t('bin.counting');
    if (total === 0) return t('bin.sentenceEmpty');
    return t('bin.sentence', { count: total, shown: format.number(total) });
  };
  return (
    <Page head={<PageHead title={t('bin.title')} sentence={sentence()} />}>
      <Content bin={bin} />
    </Page>
  );
}

function Content({ bin }: { bin: ReturnType<typeof useBin> }) {
  const { t } = useTranslation('history');
  if (bin.data === undefined) {
    if (bin.isError) return <FailedState error={bin.error} onRetry={() => void bin.refetch()} />;
    return <LinesSkeleton lines={8} />;
  }
  const records = bin.data.pages.flatMap((page) => page.records);
  if (records.length === 0) return <EmptyState sentence={t('bin.empty')} />;
  return (
    <>
      <BinTable records={records} />
      {bin.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={bin.isFetchingNextPage}
          onClick={() => void bin.fetchNextPage()}
        >
          {t('bin.more')}
        </Button>
      )}
    </>
  );
}
