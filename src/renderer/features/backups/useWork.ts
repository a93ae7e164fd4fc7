import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { BackupStep } from '#shared/contract/backups.ts';

interface Progress {
  readonly type: 'progress';
  readonly step: BackupStep;
  readonly done: number;
  readonly total: number;
}

/** How far a backup or a restore is. */
export type Work<End> =
  | { readonly state: 'idle' }
  | ({ readonly state: 'running' } & Omit<Progress, 'type'>)
  | { readonly state: 'done'; readonly end: End }
  | { readonly state: 'failed'; readonly error: unknown };

const isProgress = (event: { type: string }): event is Progress => event.type === 'progress';

/** Follows a backup or a restore to its end; cancelled, or left by its page, it leaves everything as it was. */
export function useWork<End extends { type: 'made' | 'restored' }>() {
  const queryClient = useQueryClient();
  const [work, setWork] = useState<Work<End>>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const follow = useCallback(
    async (begin: (signal: AbortSignal) => Promise<AsyncIterable<Progress | End>>): Promise<End | null> => {
      const control = new AbortController();
      stop.current = control;
      setWork({ state: 'running', step: 'copying', done: 0, total: 0 });
      let end: End | null = null;
      try {
        for await (const event of await begin(control.signal)) {
          if (isProgress(event)) {
            setWork({ state: 'running', step: event.step, done: event.done, total: event.total });
          } else end = event;
        }
        stop.current = null;
        setWork(end === null ? { state: 'idle' } : { state: 'done', end });
      } catch (error) {
        const cancelled = control.signal.aborted || isRefusal(error, 'CANCELLED');
        setWork(cancelled ? { state: 'idle' } : { state: 'failed', error });
      }
      void queryClient.invalidateQueries({ queryKey: [['backups']] });
      void queryClient.invalidateQueries({ queryKey: [['damage']] });
      return end;
    },
    [queryClient],
  );
  return {
    work,
    follow,
    cancel: () => stop.current?.abort(),
    forget: () => setWork({ state: 'idle' }),
  };
}
