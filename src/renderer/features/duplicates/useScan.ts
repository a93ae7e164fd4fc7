import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';

type Scan =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly state: 'failed'; readonly error: unknown };

const idle: Scan = { state: 'idle' };

// Formed like the keys of the workspace's own queries, which go when another workspace is opened.
const queryKey = [['duplicates', 'scanning']] as const;

/** Looks through all people for duplicates. It goes on while one looks at other pages, and is stopped by its `cancel`. */
export function useScan(): { scan: Scan; start: () => void } {
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const { data: scan = idle } = useQuery<Scan>({
    queryKey,
    queryFn: skipToken,
    initialData: idle,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const start = useCallback(() => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    const tell = (state: Scan) => queryClient.setQueryData<Scan>(queryKey, state);
    const run = async (): Promise<void> => {
      tell({ state: 'running', done: 0, total: 0, cancel });
      try {
        for await (const event of await client.duplicates.scan(undefined, { signal: controller.signal })) {
          if (event.type === 'progress')
            tell({ state: 'running', done: event.done, total: event.total, cancel });
        }
        tell(idle);
      } catch (error) {
        tell(controller.signal.aborted ? idle : { state: 'failed', error });
      }
      void queryClient.invalidateQueries({ queryKey: data.duplicates.list.key() });
    };
    void run();
  }, [client, data, queryClient]);
  return { scan, start };
}
