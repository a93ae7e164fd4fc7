import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { EventsFigure } from './EventsFigure.tsx';
import { FarewellsFigure } from './FarewellsFigure.tsx';
import { FiguresSkeleton } from './FiguresSkeleton.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import classes from './InsightsPage.module.css';
import { LeaversFigure } from './LeaversFigure.tsx';
import { MessageMixFigure } from './MessageMixFigure.tsx';
import { ParticipationFigure } from './ParticipationFigure.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { stateDay } from './period.ts';
import { ReturnFigure } from './ReturnFigure.tsx';
import { SegmentPicker } from './SegmentPicker.tsx';
import { useChosenSegment } from './useChosenSegment.ts';
import { usePeriod } from './usePeriod.ts';
import { useWording } from './useWording.ts';

/** All numbers of the network over a period one chooses, each as a chart with its sentence. */
export function InsightsPage() {
  const { t } = useTranslation('insights');
  const choice = usePeriod();
  const { period, today } = choice;
  const wording = useWording();
  const [segmentId, chooseSegment] = useChosenSegment();
  const query = useQuery(
    useData().insights.network.queryOptions({
      input: { on: stateDay(period, today), ...period, ...(segmentId !== null && { segmentId }) },
      placeholderData: keepPreviousData,
    }),
  );
  const sentence = query.data ? insightSentences(query.data, wording).network : undefined;
  return (
    <Page head={<PageHead title={t('title')} sentence={sentence} />}>
      <div className={classes['range']}>
        <PeriodPicker choice={choice} />
        <SegmentPicker chosen={segmentId} onChoose={chooseSegment} />
      </div>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <FiguresSkeleton />}
      {query.data && !query.isError && (
        <InsightFigures insights={query.data} ofSegment={segmentId !== null} />
      )}
    </Page>
  );
}

function InsightFigures({ insights, ofSegment }: { insights: NetworkInsights; ofSegment: boolean }) {
  const { t } = useTranslation(['insights', 'segments']);
  if (insights.leaversPerYear.length === 0 && insights.metrics.alumni.n === 0) {
    if (ofSegment) return <EmptyState sentence={t('segments:insights.nobody')} />;
    return (
      <EmptyState
        sentence={t('page.empty')}
        action={
          <Button component={Link} to="/import">
            {t('page.bringFile')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes['figures']}>
      <FunnelFigure insights={insights} />
      <ParticipationFigure insights={insights} />
      <LeaversFigure insights={insights} />
      <FarewellsFigure insights={insights} />
      <ReturnFigure insights={insights} />
      <MessageMixFigure insights={insights} />
      <EventsFigure insights={insights} />
    </div>
  );
}
