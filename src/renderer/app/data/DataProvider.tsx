import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useRef, useSyncExternalStore } from 'react';
import type { ConnectionState } from './connection.ts';
import type { DataAccess, DataClient, DataQueries } from './dataClient.ts';

const DataContext = createContext<DataAccess | null>(null);

function useDataAccess(): DataAccess {
  const access = use(DataContext);
  if (access === null) throw new Error('useData outside of DataProvider');
  return access;
}

/** Query and mutation options of every procedure, for TanStack Query's hooks. */
export function useData(): DataQueries {
  return useDataAccess().queries;
}

/** The client itself, for streams (`client.imports.run(…)`) and calls outside of queries. */
export function useDataClient(): DataClient {
  return useDataAccess().client;
}

/** Whether the data process is there. */
export function useConnectionState(): ConnectionState {
  const { connection } = useDataAccess();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** Reads everything anew once a restarted data process has taken over. */
function useFreshDataAfterRestart(): void {
  const state = useConnectionState();
  const queryClient = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'restarting' && state === 'connected') void queryClient.invalidateQueries();
    before.current = state;
  }, [state, queryClient]);
}

function FreshDataAfterRestart(): null {
  useFreshDataAfterRestart();
  return null;
}

/** Gives the page its way to the data process. */
export function DataProvider(props: { access: DataAccess; queryClient: QueryClient; children: ReactNode }) {
  return (
    <DataContext value={props.access}>
      <QueryClientProvider client={props.queryClient}>
        <FreshDataAfterRestart />
        {props.children}
      </QueryClientProvider>
    </DataContext>
  );
}
