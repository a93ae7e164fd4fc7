import { Button, Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityId } from '#shared/domain/ids.ts';
import { type OpportunityOutcome, type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { Scope } from '../useScope.ts';
import type { useStages } from '../useStages.ts';
import { Board } from './Board.tsx';
import classes from './BoardArea.module.css';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { FormTabs } from './FormTabs.tsx';
import { useBoard } from './useBoard.ts';

interface BoardAreaProps {
  readonly scope: Scope;
  /** What is searched for, as it is typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly form: PartnershipForm;
  readonly stages: ReturnType<typeof useStages>;
  readonly onOpen: (id: OpportunityId) => void;
  readonly onOpenOne: () => void;
  readonly onCloseAs: (card: OpportunityCard, outcome: OpportunityOutcome) => void;
}

/** The forms as tabs, and the board of the chosen one. */
export function BoardArea({
  scope,
  text,
  onText,
  form,
  stages,
  onOpen,
  onOpenOne,
  onCloseAs,
}: BoardAreaProps) {
  const { t } = useTranslation('pipeline');
  const [search] = useDebouncedValue(text.trim(), 120);
  const offered = useMemo(() => stages.ofForm(form), [stages.ofForm, form]);
  const ids = useMemo(() => new Set(offered.map(({ id }) => id)), [offered]);
  const board = useBoard({ form, mine: scope.mine, search }, ids);
  const columns = useMemo(
    () => new Map(board.data?.stages.map((column) => [column.stageId, column])),
    [board.data],
  );
  const error = board.error ?? stages.error;
  const shown = board.data?.stages.reduce((sum, { total }) => sum + total, 0);
  const narrowed = search !== '' || scope.mine;
  const retry = () => {
    void board.refetch();
    stages.retry();
  };
  const showAll = () => {
    onText('');
    if (scope.mine) scope.setMine(false);
  };
  const content = () => {
    if (board.data === undefined || offered.length === 0) {
      if (error === null) return <BoardSkeleton columns={offered.length || 5} />;
      return <FailedState error={error} sentence={t('board.failed')} onRetry={retry} />;
    }
    if (shown === 0) {
      return (
        <EmptyState
          sentence={t(search !== '' ? 'board.emptySearch' : scope.mine ? 'board.emptyMine' : 'board.empty')}
          action={
            narrowed ? (
              <Button variant="default" onClick={showAll}>
                {t('board.showAll')}
              </Button>
            ) : (
              <WaysToBegin onOpenOne={onOpenOne} />
            )
          }
        />
      );
    }
    return (
      <Board
        form={form}
        mine={scope.mine}
        search={search}
        stages={offered}
        today={board.data.today}
        columns={columns}
        opened={scope.openedId}
        onOpen={onOpen}
        onCloseAs={onCloseAs}
      />
    );
  };
  return (
    <Tabs
      unstyled
      className={classes['area'] ?? ''}
      value={form}
      onChange={(chosen) => scope.setForm(partnershipForm.parse(chosen))}
    >
      <div className={classes['tools']}>
        <FormTabs open={board.data?.open ?? null} />
      </div>
      <Tabs.Panel value={form} className={classes['board'] ?? ''}>
        {content()}
      </Tabs.Panel>
    </Tabs>
  );
}

function WaysToBegin({ onOpenOne }: { onOpenOne: () => void }) {
  const { t } = useTranslation('pipeline');
  return (
    <div className={classes['ways']}>
      <Button onClick={onOpenOne}>{t('openOne')}</Button>
      <Button component={Link} to="/pipeline/candidates" variant="default">
        {t('views.candidates')}
      </Button>
    </div>
  );
}
