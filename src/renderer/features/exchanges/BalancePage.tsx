import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { CommunityTabs } from '#renderer/features/community/CommunityTabs.tsx';
import { PeriodPicker } from '#renderer/features/insights/PeriodPicker.tsx';
import { SegmentPicker } from '#renderer/features/insights/SegmentPicker.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import classes from './balance/balance.module.css';
import { KindsTable } from './balance/KindsTable.tsx';
import { PeopleTable } from './balance/PeopleTable.tsx';
import { SegmentsTable } from './balance/SegmentsTable.tsx';
import { useBalanceScope } from './balance/useBalanceScope.ts';
import { WholeFigure } from './balance/WholeFigure.tsx';

/** What each side gave the other and asked of it: by year, kind, segment and person. */
export function BalancePage() {
  const { t } = useTranslation(['exchanges', 'community']);
  const { scope, always, setAlways, choice, segmentId, chooseSegment } = useBalanceScope();
  const query = useQuery(
    useData().exchanges.balance.queryOptions({ input: scope, placeholderData: keepPreviousData }),
  );
  return (
    <Page head={<PageHead title={t('community:tabs.balance')} sentence={t('balance.about')} />}>
      <CommunityTabs tools={<SegmentPicker chosen={segmentId} onChoose={chooseSegment} />} />
      <div className={classes['tools']}>
        <SegmentedControl
          size="xs"
          aria-label={t('balance.time')}
          value={always ? 'always' : 'period'}
          onChange={(value) => setAlways(value === 'always')}
          data={[
            { value: 'always', label: t('balance.always') },
            { value: 'period', label: t('balance.period') },
          ]}
        />
        {!always && <PeriodPicker choice={choice} />}
      </div>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={14} />}
      {query.data && !query.isError && (
        <div className={classes['figures']}>
          <WholeFigure {...query.data} />
          {query.data.people === 0 ? (
            <p className={classes['hint']}>{t('balance.howTo')}</p>
          ) : (
            <>
              <KindsTable byKind={query.data.byKind} />
              {segmentId === null && <SegmentsTable from={scope.from} to={scope.to} />}
              <PeopleTable scope={scope} />
            </>
          )}
        </div>
      )}
    </Page>
  );
}
