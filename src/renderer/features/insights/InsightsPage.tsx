import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GoalAim, GoalDialog } from '#renderer/features/goals/GoalDialog.tsx';
import { useSetGoalRequest } from '#renderer/features/goals/useSetGoalRequest.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { networkSentence } from '#shared/figures/networkSentence.ts';
import { FigureList } from './FigureList.tsx';
import { FiguresSkeleton } from './FiguresSkeleton.tsx';
import { ScopeBar } from './scope/ScopeBar.tsx';
import { type ScopeChoice, useScope } from './scope/useScope.ts';
import { type Numbers, useNumbers } from './useNumbers.ts';
import { useWording } from './useWording.ts';

/** All numbers of the network, over whom and which days one chooses, each as a figure with its sentence. */
export function InsightsPage() {
  const { t } = useTranslation(['insights', 'goals']);
  const choice = useScope();
  const wording = useWording();
  const { numbers, waiting, error, comparisonError, retry, retryComparison } = useNumbers(choice);
  const [aim, setAim] = useState<GoalAim>(null);
  useSetGoalRequest(useCallback(() => setAim('any'), []));
  const sentence = numbers
    ? networkSentence({ insights: numbers.insights, compared: null, goals: [], wording })
    : undefined;
  return (
    <Page
      head={
        <PageHead
          title={t('title')}
          sentence={sentence}
          action={
            <Button
              variant="default"
              leftSection={<IconFlag size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAim('any')}
            >
              {t('goals:set')}
            </Button>
          }
        />
      }
    >
      <ScopeBar choice={choice} />
      {comparisonError !== null && (
        <FailedState sentence={t('compare.failed')} error={comparisonError} onRetry={retryComparison} />
      )}
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && numbers === null && <FiguresSkeleton />}
      {error === null && numbers !== null && (
        <Shown numbers={numbers} choice={choice} waiting={waiting} onGoal={setAim} />
      )}
      <GoalDialog aim={aim} onClose={() => setAim(null)} />
    </Page>
  );
}

interface ShownProps {
  readonly numbers: Numbers;
  readonly choice: ScopeChoice;
  readonly waiting: boolean;
  readonly onGoal: (aim: GoalAim) => void;
}

function Shown({ numbers, choice, waiting, onGoal }: ShownProps) {
  const { t } = useTranslation('insights');
  const { leaversPerYear, metrics } = numbers.insights;
  if (leaversPerYear.length > 0 || metrics.alumni.n > 0) {
    return <FigureList numbers={numbers} choice={choice} waiting={waiting} onGoal={onGoal} />;
  }
  if (!choice.narrowed) {
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
  const everybody = () => choice.change({ segment: undefined, department: undefined, leaveYear: undefined });
  return (
    <EmptyState
      sentence={t('scope.nobody')}
      action={<Button onClick={everybody}>{t('scope.everybody')}</Button>}
    />
  );
}
