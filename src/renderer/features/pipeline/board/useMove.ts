import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { type Ask, useAskGuard } from '#renderer/features/asks/useAskGuard.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { AskOverride } from '#shared/contract/asks.ts';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStage } from '#shared/contract/pipelineStages.ts';
import type { OpportunityId, PipelineStageId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { useStageName, useStages } from '../useStages.ts';
import { columnsAfterMove } from './boardMoves.ts';
import type { useArrivals } from './useArrivals.ts';

type Arrivals = Pick<ReturnType<typeof useArrivals>, 'put' | 'settle'>;

/** What came of a move, for who has to say it. */
export type MoveEnd = 'moved' | 'stays';

/**
 * Moves opportunities to other stages: it shows at once, asks the rules where the stage asks, says what was done and
 * offers the way back. Moves are written one after the other. A move takes nothing of others back, so one made from an
 * older version goes on where the card still stands in the stage it was drawn from.
 */
export function useMove(arrivals: Arrivals | null, onEnd: (card: OpportunityCard, end: MoveEnd) => void) {
  const { t } = useTranslation('pipeline');
  const data = useData();
  const client = useDataClient();
  const queryClient = useQueryClient();
  const stages = useStages();
  const stageName = useStageName();
  const notice = useNotice();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const { guard, dialog } = useAskGuard();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const versions = useRef(new Map<OpportunityId, number>());

  const showAs = (id: OpportunityId, from: PipelineStageId, to: PipelineStageId) => {
    const queryKey = data.pipeline.board.key();
    // An answer that is under way knows nothing of the move.
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueriesData<{
      stages: { stageId: PipelineStageId; total: number; cards: OpportunityCard[] }[];
    }>({ queryKey }, (board) => board && { ...board, stages: columnsAfterMove(board.stages, id, from, to) });
  };
  const readAnew = () => {
    for (const queryKey of [data.pipeline.key(), data.history.key(), data.asks.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };

  /** Writes the move; on a newer version where only that has changed. */
  const write = async (card: OpportunityCard, to: PipelineStageId, override: AskOverride | null) => {
    const { id } = card;
    const version = Math.max(card.version, versions.current.get(id) ?? 0);
    try {
      return await client.pipeline.move({ id, version, stageId: to, override });
    } catch (error) {
      if (!isRefusal(error, 'CHANGED_MEANWHILE')) throw error;
      const now = await client.pipeline.opportunity({ id });
      if (now.stageId !== card.stageId || now.outcome !== null) throw error;
      return await client.pipeline.move({ id, version: now.version, stageId: to, override });
    }
  };

  /** `again`: the rules were asked once more after a refusal, and let it pass; another refusal is only said. */
  const perform = (
    card: OpportunityCard,
    to: PipelineStage,
    ask: Ask,
    override: AskOverride | null,
    again = false,
  ) => {
    const { id, stageId: from } = card;
    showAs(id, from, to.id);
    arrivals?.put({ ...card, stageId: to.id }, to.id);
    const run = async () => {
      try {
        const { opportunity, operationId } = await write(card, to.id, override);
        versions.current.set(id, opportunity.version);
        queryClient.setQueryData(data.pipeline.opportunity.queryKey({ input: { id } }), opportunity);
        arrivals?.settle(id, true);
        const name = displayName(card.personName);
        undo({ message: t('move.done', { name, stage: stageName(to) }), operationId });
        onEnd(card, 'moved');
      } catch (error) {
        showAs(id, to.id, from);
        arrivals?.settle(id, false);
        onEnd(card, 'stays');
        if (isRefusal(error, 'ASK_BLOCKED') && !again) {
          const go: Ask['go'] = (reason) => perform(card, to, ask, reason, true);
          guard({ ...ask, go, quietWarnings: true });
        } else if (isRefusal(error, 'CHANGED_MEANWHILE')) await sayWhere(card);
        else showRefusal(error);
      } finally {
        readAnew();
      }
    };
    queue.current = queue.current.then(run, run);
  };

  const sayWhere = async ({ id, personName }: OpportunityCard) => {
    const now = await client.pipeline.opportunity({ id }).catch(() => null);
    const stage = now && stages.byId.get(now.stageId);
    if (!stage) return;
    const words = t('move.stale', { name: displayName(personName), stage: stageName(stage) });
    notice({ message: words, tone: 'attention' });
  };

  const move = (card: OpportunityCard, to: PipelineStage) => {
    if (to.id === card.stageId) return onEnd(card, 'stays');
    const askedBefore = stages.byId.get(card.stageId)?.asks === true;
    const ask: Ask = {
      people: [card.personId],
      about: { type: 'opportunity', form: card.form, stageId: to.id, opportunityId: card.id },
      go: (override) => perform(card, to, ask, override),
      onGiveUp: () => onEnd(card, 'stays'),
      // Who was asked already was asked knowing what there is to know; only a block holds it up again.
      quietWarnings: askedBefore,
    };
    if (to.asks && card.findings.length > 0) guard(ask);
    else perform(card, to, ask, null);
  };
  return { move, dialog };
}
