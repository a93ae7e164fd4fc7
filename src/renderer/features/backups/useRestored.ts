import { useQueryClient } from '@tanstack/react-query';
import { useEnterWorkspace } from '#renderer/features/workspace/useEnterWorkspace.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';

/** Goes on with a workspace that was restored; nothing of what was shown before stays. */
export function useRestored(): (workspace: OpenWorkspace) => void {
  const enter = useEnterWorkspace();
  const queryClient = useQueryClient();
  return (workspace) => {
    enter(workspace);
    void queryClient.invalidateQueries();
  };
}
