import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';

type RotationState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly done: number; readonly total: number }
  | { readonly phase: 'refused'; readonly error: unknown }
  | { readonly phase: 'done' };

/** Changes the data key, tells how far it is, and lets it be cancelled; a cancelled one leaves the present key. */
export function useRotation() {
  const client = useDataClient();
  const [state, setState] = useState<RotationState>({ phase: 'idle' });
  const stop = useRef<AbortController | null>(null);
  // Nobody waits any more for what a dialog began that is gone.
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (passphrase: string) => {
    const control = new AbortController();
    stop.current = control;
    setState({ phase: 'working', done: 0, total: 0 });
    try {
      for await (const event of await client.keys.rotate({ passphrase }, { signal: control.signal })) {
        if (event.type === 'rotated') setState({ phase: 'done' });
        else setState({ phase: 'working', done: event.done, total: event.total });
      }
    } catch (error) {
      const cancelled = control.signal.aborted || isRefusal(error, 'CANCELLED');
      setState(cancelled ? { phase: 'idle' } : { phase: 'refused', error });
    }
  };
  const forget = useCallback(() => setState({ phase: 'idle' }), []);
  return { state, start, cancel: () => stop.current?.abort(), forget };
}
