import type { QueryClient } from '@tanstack/react-query';
import type { DataQueries } from '#renderer/app/data/dataClient.ts';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';

/** How many cards of each column come with the board itself: what a tall window shows, and a little to scroll. */
export const perStage = 24;

/** The form the board shows where the address names none. */
export const firstForm = partnershipForm.enum.rehire;

/** For how long the stages count as fresh, in milliseconds; their writes refresh them at once. */
export const stagesFresh = 60_000;

interface FirstBoard {
  readonly form?: PartnershipForm | undefined;
  readonly mine?: true | undefined;
}

/** Asks for what the page of the board shows first, while its code is still being read. */
export async function prefetchBoard(
  { data: { pipeline }, queryClient }: { data: DataQueries; queryClient: QueryClient },
  { form = firstForm, mine = undefined }: FirstBoard,
): Promise<void> {
  const scope = { mine: mine === true };
  await Promise.all([
    queryClient.prefetchQuery(
      pipeline.board.queryOptions({ input: { form, ...scope, search: '', perStage } }),
    ),
    queryClient.prefetchQuery(pipeline.stages.queryOptions({ staleTime: stagesFresh })),
    queryClient.prefetchQuery(pipeline.nextSteps.queryOptions({ input: { ...scope, limit: 1 } })),
  ]);
}
