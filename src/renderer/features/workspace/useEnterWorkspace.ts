import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useWorkspaceChanged } from '#renderer/app/workspace.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';

/** Takes up a workspace that was just opened, and goes to its first page. */
export function useEnterWorkspace(): (workspace: OpenWorkspace, to?: '/home' | '/import') => void {
  const navigate = useNavigate();
  const workspaceChanged = useWorkspaceChanged();
  return useCallback(
    (workspace, to = '/home') => {
      workspaceChanged(workspace);
      void navigate({ to });
    },
    [navigate, workspaceChanged],
  );
}
