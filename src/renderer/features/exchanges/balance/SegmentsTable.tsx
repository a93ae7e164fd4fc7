import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { BalanceScope } from '#shared/contract/exchanges.ts';
import { BalanceTable } from './BalanceTable.tsx';

/** The balance with each segment; circles lead to their page. */
export function SegmentsTable({ from, to }: Pick<BalanceScope, 'from' | 'to'>) {
  const { t } = useTranslation('exchanges');
  const format = useFormat();
  const query = useQuery(
    useData().exchanges.ofSegments.queryOptions({ input: { from, to }, placeholderData: keepPreviousData }),
  );
  if (query.data === undefined) {
    if (query.error === null) return <LinesSkeleton lines={4} />;
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data.length === 0) return null;
  const circlesFirst = query.data.toSorted((a, b) => Number(b.circle) - Number(a.circle));
  return (
    <BalanceTable
      caption={t('balance.bySegment')}
      heading={t('balance.segment')}
      moreHeadings={[t('balance.members')]}
      lines={circlesFirst.map((each) => ({
        ...each,
        key: each.segmentId,
        name: each.circle ? (
          <Link to="/community/circles/$segmentId" params={{ segmentId: each.segmentId }}>
            {t('balance.circle', { name: each.name })}
          </Link>
        ) : (
          <Link to="/segments/$segmentId" params={{ segmentId: each.segmentId }}>
            {each.name}
          </Link>
        ),
        more: [format.number(each.people)],
      }))}
    />
  );
}
