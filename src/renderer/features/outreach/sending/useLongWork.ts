import { useCallback, useRef, useState } from 'react';
import type { ProgressEvent } from '#shared/contract/progress.ts';

/** How far long work is. */
export type LongWork<R> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'finished'; readonly result: R }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Work that streams how far it is and ends with a result. What the user cancels is as if it had not been begun; so is work that
 * does not begin (`begin` gives null).
 */
export function useLongWork<F extends { readonly type: 'finished' }>() {
  const [work, setWork] = useState<LongWork<F>>({ state: 'idle' });
  const cancelling = useRef<AbortController | null>(null);
  const run = useCallback(
    async (
      begin: (signal: AbortSignal) => Promise<AsyncIterable<ProgressEvent | F> | null>,
    ): Promise<F | null> => {
      const controller = new AbortController();
      cancelling.current = controller;
      try {
        const events = await begin(controller.signal);
        if (events === null) return null;
        setWork({ state: 'running', done: 0, total: 0 });
        for await (const event of events) {
          if (event.type === 'progress') {
            setWork({ state: 'running', done: event.done, total: event.total });
          } else {
            setWork({ state: 'finished', result: event });
            return event;
          }
        }
        setWork({ state: 'idle' });
      } catch (error) {
        setWork(controller.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
      }
      return null;
    },
    [],
  );
  return {
    work,
    run,
    cancel: useCallback(() => cancelling.current?.abort(), []),
    forget: useCallback(() => setWork({ state: 'idle' }), []),
  };
}
