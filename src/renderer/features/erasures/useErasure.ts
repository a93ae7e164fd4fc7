import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { ErasureEvent, ErasureReason, ErasureStep } from '#shared/contract/erasures.ts';
import type { PersonId } from '#shared/domain/ids.ts';

export type Erased = Extract<ErasureEvent, { type: 'erased' }>;

/** How far an erasure is. */
export type ErasureWork =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly step: ErasureStep; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly erased: Erased }
  | { readonly state: 'failed'; readonly error: unknown };

type Stream = (signal: AbortSignal) => Promise<AsyncIterable<ErasureEvent>>;

/** Erases people, or writes the file anew, and follows how far it is; it can be cancelled while it only looks. */
export function useErasure() {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const [work, setWork] = useState<ErasureWork>({ state: 'idle' });
  const cancelling = useRef<AbortController | null>(null);
  const follow = useCallback(
    async (begin: Stream): Promise<Erased | null> => {
      const controller = new AbortController();
      cancelling.current = controller;
      setWork({ state: 'running', step: 'looking', done: 0, total: 0 });
      try {
        for await (const event of await begin(controller.signal)) {
          if (event.type === 'progress') {
            const { step, done, total } = event;
            setWork({ state: 'running', step, done, total });
          } else {
            setWork({ state: 'done', erased: event });
            return event;
          }
        }
        setWork({ state: 'idle' });
      } catch (error) {
        setWork(controller.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
      } finally {
        void queryClient.invalidateQueries();
      }
      return null;
    },
    [queryClient],
  );
  return {
    work,
    erase: (personIds: readonly PersonId[], reason: ErasureReason) =>
      follow((signal) => client.erasures.erase({ personIds: [...personIds], reason }, { signal })),
    rewrite: () => follow((signal) => client.erasures.rewrite(undefined, { signal })),
    cancel: () => cancelling.current?.abort(),
    forget: () => setWork({ state: 'idle' }),
  };
}
