import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isOfWorkspace } from '../workspace.ts';
import { useConnectionState, useDataClient } from './DataProvider.tsx';
import type { DataClient } from './dataClient.ts';

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
    // It ends with the workspace or the data process; both are told of elsewhere.
    listen(client, queryClient, controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, [client, queryClient, connected]);
}

async function listen(client: DataClient, queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  for await (const _change of await client.history.watch(undefined, { signal })) {
    const changedAt = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => readAnew(queryClient, changedAt), gathering);
  }
}

/** What was read since then already, because whoever made the change had it read, is not read twice. */
function readAnew(queryClient: QueryClient, changedAt: number): void {
  void queryClient.invalidateQueries({
    predicate: (query) => isOfWorkspace(query) && query.state.dataUpdatedAt <= changedAt,
  });
}
