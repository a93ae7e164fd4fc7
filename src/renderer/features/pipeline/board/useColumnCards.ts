import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import { perStage } from '../firstBoard.ts';
import { type Arrival, columnCards } from './boardMoves.ts';

/** How many cards come with each page beyond those of the board itself. */
const pageLength = 300;

/** So many cards before the last known one, more are asked for. */
const ahead = 8;

interface ColumnQuestion {
  readonly stageId: PipelineStageId;
  readonly mine: boolean;
  readonly search: string;
}

/** The cards of a column from the top on, as far as one has looked; more come as one goes on. */
export function useColumnCards(
  { stageId, mine, search }: ColumnQuestion,
  column: { readonly total: number; readonly cards: readonly OpportunityCard[] },
  arrivals: readonly Arrival[],
) {
  const [wantsMore, setWantsMore] = useState(false);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery(
    useData().pipeline.stageCards.infiniteOptions({
      input: (offset: number) => ({ stageId, mine, search, offset, limit: pageLength }),
      initialPageParam: perStage,
      getNextPageParam: (last, _all, offset: number) =>
        offset + pageLength < last.total ? offset + pageLength : undefined,
      enabled: wantsMore,
    }),
  );
  const cards = useMemo(() => {
    const more = data?.pages.flatMap((page) => page.cards) ?? [];
    return columnCards(stageId, more.length === 0 ? column.cards : [...column.cards, ...more], arrivals);
  }, [stageId, column.cards, data, arrivals]);
  const lacks = (last: number) => column.total > cards.length && last >= cards.length - ahead;
  return {
    cards,
    count: Math.max(column.total, cards.length),
    /** To be told, after each paint, which card is the last in sight. */
    moreUpTo: (last: number) => {
      if (!lacks(last) || isFetching || isError) return;
      if (!wantsMore) setWantsMore(true);
      else if (hasNextPage) void fetchNextPage();
    },
  };
}
