import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { OpenWorkspace, SampleSize } from '#shared/contract/workspace.ts';

/** What a new workspace is made from. */
export interface Wanted {
  readonly parent: string;
  readonly name: string;
  readonly passphrase: string;
  readonly inKeychain: boolean;
  readonly sample: SampleSize | null;
}

type CreationState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'refused'; readonly error: unknown }
  /** Made and open; the recovery code is the last step. */
  | { readonly phase: 'made'; readonly passphrase: string; readonly workspace: OpenWorkspace };

/** Makes a workspace, tells how far it is, and lets it be cancelled; a cancelled one leaves nothing behind. */
export function useCreation(onCreated: (workspace: OpenWorkspace) => void) {
  const client = useDataClient();
  const [state, setState] = useState<CreationState>({ phase: 'idle' });
  const stop = useRef<AbortController | null>(null);
  // Nobody waits any more for what a page makes that is gone.
  useEffect(() => () => stop.current?.abort(), []);
  const start = useCallback(
    async (wanted: Wanted) => {
      const control = new AbortController();
      stop.current = control;
      setState({ phase: 'working', done: 0, total: 0 });
      try {
        for await (const event of await client.workspace.create(wanted, { signal: control.signal })) {
          if (event.type === 'created') {
            stop.current = null;
            // Made-up people need no code for bad days.
            if (wanted.sample === null) {
              setState({ phase: 'made', passphrase: wanted.passphrase, workspace: event.workspace });
            } else onCreated(event.workspace);
          } else setState({ phase: 'working', done: event.done, total: event.total });
        }
      } catch (error) {
        const cancelled = control.signal.aborted || isRefusal(error, 'CANCELLED');
        setState(cancelled ? { phase: 'idle' } : { phase: 'refused', error });
      }
    },
    [client, onCreated],
  );
  return {
    state,
    start,
    cancel: () => stop.current?.abort(),
    /** Goes on with the workspace that was made. */
    goOn: () => {
      if (state.phase !== 'made') return;
      setState({ phase: 'idle' });
      onCreated(state.workspace);
    },
    /** Forgets a refusal, when the user goes another way. */
    clear: () => setState({ phase: 'idle' }),
  };
}

export type Creation = ReturnType<typeof useCreation>;
