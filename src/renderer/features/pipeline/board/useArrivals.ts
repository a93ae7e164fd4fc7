import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityId, PipelineStageId } from '#shared/domain/ids.ts';
import { type Arrival, withArrival, withoutArrival } from './boardMoves.ts';

const none: readonly Arrival[] = [];

/**
 * What was moved on this board, as `about` names it, kept in sight on top of where it went. What is closed, removed or
 * moved elsewhere after that is left to the columns again.
 */
export function useArrivals(about: string) {
  const data = useData();
  const [kept, setKept] = useState<{ about: string; arrivals: readonly Arrival[] }>({
    about,
    arrivals: none,
  });
  const arrivals = kept.about === about ? kept.arrivals : none;
  // While the move is on its way, what the data process says of it is older than what is shown.
  const [pending, setPending] = useState<ReadonlySet<OpportunityId>>(new Set());
  const present = useQueries({
    queries: arrivals.map(({ card }) =>
      data.pipeline.opportunity.queryOptions({ input: { id: card.id }, enabled: !pending.has(card.id) }),
    ),
    combine: useCallback(
      (results: { data?: OpportunityCard | undefined; error: Error | null }[]) =>
        new Map(results.map((result, at) => [at, result])),
      [],
    ),
  });
  const shown = useMemo(
    () =>
      arrivals.flatMap((arrival, at) => {
        const now = present.get(at);
        if (pending.has(arrival.card.id) || now === undefined) return [arrival];
        if (isRefusal(now.error, 'NOT_FOUND')) return [];
        if (now.data === undefined) return [arrival];
        const there = now.data.outcome === null && now.data.stageId === arrival.stageId;
        return there ? [{ ...arrival, card: now.data }] : [];
      }),
    [arrivals, present, pending],
  );
  const put = useCallback(
    (card: OpportunityCard, stageId: PipelineStageId) => {
      setPending((before) => new Set(before).add(card.id));
      setKept((before) => ({
        about,
        arrivals: withArrival(before.about === about ? before.arrivals : none, { card, stageId }),
      }));
    },
    [about],
  );
  const settle = useCallback((id: OpportunityId, arrived: boolean) => {
    setPending((before) => new Set([...before].filter((other) => other !== id)));
    if (!arrived) setKept((before) => ({ ...before, arrivals: withoutArrival(before.arrivals, id) }));
  }, []);
  return { shown, put, settle };
}
