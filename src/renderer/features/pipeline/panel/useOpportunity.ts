import { skipToken, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { OpportunityId } from '#shared/domain/ids.ts';

/** All that is known of an opportunity; waits while there is none to ask for. */
export function useOpportunity(id: OpportunityId | null) {
  return useQuery(useData().pipeline.opportunity.queryOptions({ input: id === null ? skipToken : { id } }));
}
