import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FiguresSkeleton } from '#renderer/features/insights/FiguresSkeleton.tsx';
import { FunnelFigure } from '#renderer/features/insights/FunnelFigure.tsx';
import { LeaversFigure } from '#renderer/features/insights/LeaversFigure.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import classes from './HomePage.module.css';
import { KeyNumbers } from './KeyNumbers.tsx';
import { LatestInteractions } from './LatestInteractions.tsx';
import { NextStep } from './NextStep.tsx';

/** How the network is, what happened last and what would be the next step. */
export function HomePage() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const query = useQuery(
    useData().insights.network.queryOptions({ input: { on: null, from: null, to: null } }),
  );
  const metrics = query.data?.metrics;
  const sentence =
    metrics && metrics.alumni.n > 0
      ? t('sentence', {
          count: metrics.alumni.n,
          alumni: format.number(metrics.alumni.n),
          active: format.number(metrics.active.n),
        })
      : undefined;
  return (
    <Page head={<PageHead title={t('title')} sentence={sentence} />}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <FiguresSkeleton />}
      {query.data && !query.isError && <NetworkState insights={query.data} />}
    </Page>
  );
}

function NetworkState({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('home');
  if (insights.metrics.alumni.n === 0) {
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
      <NextStep metrics={insights.metrics} />
      <div className={classes['column']}>
        <FunnelFigure insights={insights} />
        <LeaversFigure insights={insights} />
      </div>
      <div className={classes['column']}>
        <KeyNumbers insights={insights} />
        <LatestInteractions />
      </div>
    </div>
  );
}
