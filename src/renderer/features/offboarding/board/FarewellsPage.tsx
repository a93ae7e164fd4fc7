import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { FarewellTabs } from '../FarewellTabs.tsx';
import { PlanDialog } from '../plan/PlanDialog.tsx';
import { usePlanRequest } from '../plan/usePlanRequest.ts';
import { useMayPlan } from '../useMayPlan.ts';
import { useReadAnewAtMidnight } from '../useReadAnewAtMidnight.ts';
import { useWhose, type Whose } from '../useWhose.ts';
import { Board } from './Board.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import classes from './FarewellsPage.module.css';
import { useBoardSentence } from './useBoardSentence.ts';

/** As many as the data process gives at once. */
const mostShown = 1000;

/** Who is leaving, by the week of their last day, and how far each farewell has come. */
export function FarewellsPage() {
  const { t } = useTranslation('offboarding');
  const whose = useWhose();
  const mayPlan = useMayPlan();
  const query = useQuery({
    ...useData().offboarding.board.queryOptions({ input: { mine: whose.mine, limit: mostShown } }),
    placeholderData: keepPreviousData,
  });
  useReadAnewAtMidnight(query.data?.today);
  const [planning, plan] = useState<{ leaver: Leaver | null } | null>(null);
  usePlanRequest(useCallback(() => plan({ leaver: null }), []));
  const planButton = mayPlan && <Button onClick={() => plan({ leaver: null })}>{t('plan.action')}</Button>;
  const sentence = useBoardSentence()(query.data);
  return (
    <Page fill head={<PageHead title={t('title')} sentence={sentence} action={planButton} />}>
      <div className={classes['page']}>
        <FarewellTabs whose={whose} />
        {query.isPending && <BoardSkeleton />}
        {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && !query.isError && (
          <BoardOrNothing
            {...query.data}
            whose={whose}
            planButton={planButton}
            onPlan={mayPlan ? (leaver) => plan({ leaver }) : null}
          />
        )}
      </div>
      <PlanDialog request={planning} onClose={() => plan(null)} />
    </Page>
  );
}

interface BoardOrNothingProps {
  readonly today: PlainDate;
  readonly total: number;
  readonly leavers: readonly Leaver[];
  readonly whose: Whose;
  readonly planButton: ReactNode;
  readonly onPlan: ((leaver: Leaver) => void) | null;
}

function BoardOrNothing({ today, total, leavers, whose, planButton, onPlan }: BoardOrNothingProps) {
  const { t } = useTranslation('offboarding');
  if (total > 0) return <Board today={today} total={total} leavers={leavers} onPlan={onPlan} />;
  if (!whose.mine) return <EmptyState sentence={t('board.empty')} action={planButton} />;
  return (
    <EmptyState
      sentence={t('board.emptyMine')}
      action={
        <Button variant="default" onClick={() => whose.choose(false)}>
          {t('board.showAll')}
        </Button>
      }
    />
  );
}
