import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FiguresSkeleton } from '#renderer/features/insights/FiguresSkeleton.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import { CommunityDue } from './CommunityDue.tsx';
import { DueToday } from './DueToday.tsx';
import { FarewellsDue } from './FarewellsDue.tsx';
import { FunnelAtAGlance } from './FunnelAtAGlance.tsx';
import classes from './HomePage.module.css';
import { KeyNumbers } from './KeyNumbers.tsx';
import { LatestInteractions } from './LatestInteractions.tsx';
import { NextStep } from './NextStep.tsx';
import { PipelineSteps, usePipelineSteps } from './PipelineSteps.tsx';
import { PrivacyDue, usePrivacyDue } from './PrivacyDue.tsx';
import { SinceLastVisit } from './SinceLastVisit.tsx';
import { useCommunityDue } from './useCommunityDue.ts';
import { useDue } from './useDue.ts';
import { useFarewellsDue } from './useFarewellsDue.ts';

/** What needs the user today; below it what changed since they were here, how the network is and what would be the next step. */
export function HomePage() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const data = useData();
  const due = useDue();
  const farewells = useFarewellsDue();
  const pipeline = usePipelineSteps();
  const community = useCommunityDue();
  const privacy = usePrivacyDue();
  // All that needs the user comes at once, so that nothing moves down again.
  const waiting =
    due.query.isPending || farewells.waiting || pipeline.waiting || community.waiting || privacy.waiting;
  const network = useQuery(
    // First what needs the user.
    data.insights.atAGlance.queryOptions({ enabled: due.query.isFetched }),
  );
  // Its place comes with the network's; asked beside it, it is there by then.
  useQuery(data.home.changes.queryOptions({ staleTime: 60_000, enabled: due.query.isFetched }));
  const metrics = network.data?.metrics;
  const sentence =
    metrics && metrics.alumni.n > 0
      ? t('sentence', {
          count: metrics.alumni.n,
          alumni: format.number(metrics.alumni.n),
          active: format.number(metrics.active.n),
        })
      : undefined;
  const nobody = metrics?.alumni.n === 0;
  return (
    <Page head={<PageHead title={t('title')} sentence={sentence} />}>
      {!waiting && farewells.wanted && <FarewellsDue query={farewells.query} />}
      {!waiting && pipeline.wanted && <PipelineSteps query={pipeline.query} />}
      {!(nobody && isEmpty(due)) && <DueToday due={due} waiting={waiting} />}
      {!waiting && <CommunityDue due={community} />}
      {!waiting && <PrivacyDue due={privacy} />}
      {network.isError && <FailedState error={network.error} onRetry={() => void network.refetch()} />}
      {network.isPending && <FiguresSkeleton />}
      {network.data && !network.isError && <NetworkState network={network.data} />}
    </Page>
  );
}

/** Whether it is known that nothing is due. */
function isEmpty({ query: { data } }: ReturnType<typeof useDue>): boolean {
  if (data === undefined) return false;
  const { overdue, dueToday, thisWeek, keepInTouch } = data;
  return [overdue, dueToday, thisWeek, keepInTouch].every(({ total }) => total === 0);
}

function NetworkState({ network }: { network: NetworkAtAGlance }) {
  const { t } = useTranslation('home');
  if (network.metrics.alumni.n === 0) {
    return (
      <EmptyState
        sentence={t('empty')}
        action={
          <Button component={Link} to="/import">
            {t('bringFile')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes['grid']}>
      <NextStep network={network} />
      <div className={classes['column']}>
        <SinceLastVisit />
        <FunnelAtAGlance network={network} />
      </div>
      <div className={classes['column']}>
        <KeyNumbers network={network} />
        <LatestInteractions />
      </div>
    </div>
  );
}
