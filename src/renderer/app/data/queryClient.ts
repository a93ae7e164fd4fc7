import { QueryClient } from '@tanstack/react-query';
import { DataProcessGone } from '#renderer/ui/refusals/DataProcessGone.ts';

/** Reads are asked again when the data process went away under them; writes never are, the user decides. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // All data is on this computer: the network's state says nothing about it.
        networkMode: 'always',
        retry: (failures, error) => error instanceof DataProcessGone && failures < 3,
        retryDelay: 0,
        refetchOnWindowFocus: false,
        staleTime: 10_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
