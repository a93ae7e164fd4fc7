import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { freshSession, type ImportSession } from './session.ts';

// Formed like the keys of the workspace's own queries, which go when another workspace is opened.
const queryKey = [['imports', 'session']] as const;

/**
 * The import under way. It outlives the page, so that a look at something else loses nothing, and goes with the
 * workspace.
 */
export function useImportSession(): {
  session: ImportSession;
  change: (patch: Partial<ImportSession>) => void;
} {
  const queryClient = useQueryClient();
  const { data } = useQuery<ImportSession>({
    queryKey,
    queryFn: skipToken,
    initialData: freshSession,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = useCallback(
    (patch: Partial<ImportSession>) => {
      queryClient.setQueryData<ImportSession>(queryKey, (session = freshSession) => ({
        ...session,
        ...patch,
      }));
    },
    [queryClient],
  );
  return { session: data ?? freshSession, change };
}
