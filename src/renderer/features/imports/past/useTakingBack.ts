import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { PastImport, UndoEvent } from '#shared/contract/imports.ts';

/** The import that is taken back: what is told of it on the way. */
export type TakenImport = Pick<PastImport, 'id' | 'fileName' | 'created' | 'updated'>;

/** What became of an import that was taken back. */
export type TakenBack = Extract<UndoEvent, { type: 'finished' }>;

type TakingBack =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly of: TakenImport;
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | { readonly state: 'stopped'; readonly of: TakenImport }
  | { readonly state: 'failed'; readonly of: TakenImport; readonly error: unknown }
  | { readonly state: 'finished'; readonly of: TakenImport; readonly result: TakenBack };

const idle: TakingBack = { state: 'idle' };

// Formed like the keys of the workspace's own queries, which go when another workspace is opened.
const queryKey = [['imports', 'takingBack']] as const;

/** Takes an import back. It goes on while one looks at other pages; how it ended stays until it is put away. */
export function useTakingBack() {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { data: present = idle } = useQuery<TakingBack>({
    queryKey,
    queryFn: skipToken,
    initialData: idle,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const tell = useCallback(
    (state: TakingBack) => queryClient.setQueryData<TakingBack>(queryKey, state),
    [queryClient],
  );
  const takeBack = useCallback(
    (of: TakenImport) => {
      const controller = new AbortController();
      const cancel = () => controller.abort();
      const run = async (): Promise<void> => {
        tell({ state: 'running', of, done: 0, total: 0, cancel });
        try {
          for await (const event of await client.imports.undo({ id: of.id }, { signal: controller.signal })) {
            if (event.type === 'progress')
              tell({ state: 'running', of, done: event.done, total: event.total, cancel });
            else tell({ state: 'finished', of, result: event });
          }
        } catch (error) {
          tell(controller.signal.aborted ? { state: 'stopped', of } : { state: 'failed', of, error });
        }
        // Everything that shows or counts people is another now; also after an error, what is there shall be seen.
        void queryClient.invalidateQueries();
      };
      void run();
    },
    [client, queryClient, tell],
  );
  const putAway = useCallback(() => tell(idle), [tell]);
  return { present, takeBack, putAway };
}
