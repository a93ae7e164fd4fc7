import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnectionState, useDataClient } from './DataProvider.tsx';
import type { DataClient } from './dataClient.ts';
import { followReads, type Reads } from './reads.ts';

/** How long changes are gathered before the page reads anew, in milliseconds. */
const gathering = 300;

/**
 * Keeps the page to the present state while a workspace is open: whatever was read before the latest change, made here
 * or by another program, is read anew. What is typed in a form stays, as forms hold it themselves.
 */
export function useFreshDataAfterChanges(): void {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const connected = useConnectionState() === 'connected';
  useEffect(() => {
    if (!connected) return;
    const controller = new AbortController();
    // It fails without a workspace or a data process; both are told of elsewhere.
    listen(client, queryClient, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [client, queryClient, connected]);
}

async function listen(client: DataClient, queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reads: Reads = followReads(queryClient);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    reads.stop();
  });
  const changed = () => {
    const changedAt = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => reads.anew(changedAt), gathering);
  };
  // It also ends where a backup has been restored over the workspace, which goes on with what is there now.
  while (!signal.aborted) {
    for await (const _change of await client.history.watch(undefined, { signal })) changed();
    changed();
    await new Promise((goOn) => setTimeout(goOn, gathering));
  }
}
