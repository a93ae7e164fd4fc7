import { type Query, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { useData } from './data/DataProvider.tsx';
import type { DataQueries } from './data/dataClient.ts';

/** The open workspace as a query; it changes only through this page. */
export function workspaceQuery(data: DataQueries) {
  return queryOptions(data.workspace.current.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
}

/** The open workspace, or null before one is open. */
export function useWorkspace(): OpenWorkspace | null {
  return useSuspenseQuery(workspaceQuery(useData())).data;
}

/** Whether a query's answer came out of the workspace rather than from this computer's own settings. */
export function isOfWorkspace(query: Query): boolean {
  const path = query.queryKey[0];
  return Array.isArray(path) && path[0] !== 'settings' && path[0] !== 'workspace';
}

/** Tells the page that another workspace is open now, or none; nothing of the former one stays in memory. */
export function useWorkspaceChanged(): (workspace: OpenWorkspace | null) => void {
  const data = useData();
  const queryClient = useQueryClient();
  return (workspace) => {
    queryClient.removeQueries({ predicate: isOfWorkspace });
    queryClient.setQueryData(workspaceQuery(data).queryKey, workspace);
    void queryClient.invalidateQueries({ queryKey: data.workspace.recent.key() });
  };
}
