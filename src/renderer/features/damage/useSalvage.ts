import { useEffect, useRef, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useEnterWorkspace } from '#renderer/features/workspace/useEnterWorkspace.ts';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { SalvageReport, SalvageStep } from '#shared/contract/damage.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';

type SalvageState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly step: SalvageStep; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly report: SalvageReport; readonly workspace: OpenWorkspace }
  | { readonly phase: 'refused'; readonly error: unknown };

/** Saves what can be read, tells how far it is, and lets it be cancelled; when cancelled, all is as it was. */
export function useSalvage() {
  const client = useDataClient();
  const enterWorkspace = useEnterWorkspace();
  const [state, setState] = useState<SalvageState>({ phase: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const control = new AbortController();
    stop.current = control;
    setState({ phase: 'working', step: 'reading', done: 0, total: 0 });
    try {
      for await (const event of await client.damage.salvage(undefined, { signal: control.signal })) {
        if (event.type === 'progress') setState({ phase: 'working', ...event });
        else {
          stop.current = null;
          setState({ phase: 'done', report: event.report, workspace: event.workspace });
        }
      }
    } catch (error) {
      const cancelled = control.signal.aborted || isRefusal(error, 'CANCELLED');
      setState(cancelled ? { phase: 'idle' } : { phase: 'refused', error });
    }
  };
  return {
    state,
    start,
    cancel: () => stop.current?.abort(),
    enter: () => {
      if (state.phase === 'done') enterWorkspace(state.workspace);
    },
  };
}
