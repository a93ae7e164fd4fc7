import { useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { OpeningEvent, OpenWorkspace } from '#shared/contract/workspace.ts';

type OpeningState =
  | { readonly phase: 'idle' }
  /** `total` is 0 as long as there is nothing to be done but to open it. */
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'refused'; readonly error: unknown };

type Open<Input> = (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterable<OpeningEvent>>;

/** Opens a workspace in one of the ways there are, tells how far it is where that takes long, and lets it be cancelled. */
export function useOpeningSteps<Input>(open: Open<Input>, onOpened: (workspace: OpenWorkspace) => void) {
  const [state, setState] = useState<OpeningState>({ phase: 'idle' });
  const stop = useRef<AbortController | null>(null);
  // Nobody waits any more for what a page opens that is gone.
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (input: Input) => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    const tell = (next: OpeningState) => stop.current === control && setState(next);
    tell({ phase: 'working', done: 0, total: 0 });
    try {
      for await (const event of await open(input, { signal: control.signal })) {
        if (event.type === 'progress') tell({ phase: 'working', done: event.done, total: event.total });
        else if (!control.signal.aborted) {
          tell({ phase: 'idle' });
          onOpened(event.workspace);
        }
      }
    } catch (error) {
      const cancelled = control.signal.aborted || isRefusal(error, 'CANCELLED');
      tell(cancelled ? { phase: 'idle' } : { phase: 'refused', error });
    }
  };
  const forget = useCallback(() => {
    stop.current?.abort();
    stop.current = null;
    setState({ phase: 'idle' });
  }, []);
  return {
    start,
    cancel: () => stop.current?.abort(),
    /** Gives up what is under way, or forgets that it was refused. */
    forget,
    working: state.phase === 'working',
    progress: state.phase === 'working' && state.total > 0 ? state : null,
    error: state.phase === 'refused' ? state.error : null,
  };
}
