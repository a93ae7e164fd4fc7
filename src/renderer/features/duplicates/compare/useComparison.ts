import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonId } from '#shared/domain/ids.ts';

/** Two people side by side, as they are now. */
export function useComparison(a: PersonId, b: PersonId) {
  return useQuery(useData().duplicates.compare.queryOptions({ input: { a, b } }));
}
