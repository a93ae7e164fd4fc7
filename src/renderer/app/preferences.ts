import { hashKey, queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type Preferences, preferences } from '#shared/contract/settings.ts';
import { useData } from './data/DataProvider.tsx';
import type { DataQueries } from './data/dataClient.ts';

/** The preferences as a query; they change only through this page. */
export function preferencesQuery(data: DataQueries) {
  return queryOptions(data.settings.get.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
}

/** The user's preferences. The shell has read them before any page is shown. */
export function usePreferences(): Preferences {
  return useSuspenseQuery(preferencesQuery(useData())).data;
}

/** Changes some preferences. They apply at once, and go back should keeping them fail. */
export function useChangePreferences() {
  const data = useData();
  const queryClient = useQueryClient();
  const { queryKey } = preferencesQuery(data);
  return useMutation(
    data.settings.update.mutationOptions({
      onMutate: (change) => {
        const before = queryClient.getQueryData(queryKey);
        const wanted = preferences.safeParse({ ...before, ...change });
        if (wanted.success) queryClient.setQueryData(queryKey, wanted.data);
        return { before };
      },
      onSuccess: async (kept, change) => {
        queryClient.setQueryData(queryKey, kept);
        // Who reads decides what is answered: what may be seen, whose it is, what the rules allow.
        if (change.role === undefined && change.userName === undefined) return;
        await queryClient.invalidateQueries({
          predicate: (query) => hashKey(query.queryKey) !== hashKey(queryKey),
        });
      },
      onError: (_error, _change, context) => {
        if (context?.before) queryClient.setQueryData(queryKey, context.before);
      },
    }),
  );
}
