import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';

/** Until somebody stops typing. */
const rest = 200;

/** What an action would come to; nothing while it is not complete. */
export function useOutlook(selection: PeopleSelection, action: BulkAction | null) {
  const data = useData();
  const [rested] = useDebouncedValue(action, rest);
  return useQuery({
    ...data.bulk.preview.queryOptions({
      input: { selection, action: rested ?? { type: 'bin' } },
      enabled: rested !== null,
      // It may be another a moment later.
      staleTime: 0,
      gcTime: 0,
    }),
    placeholderData: keepPreviousData,
  });
}
