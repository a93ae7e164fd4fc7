import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePreferences } from '#renderer/app/preferences.ts';
import { firstScreens } from '#renderer/app/routes/firstScreens.ts';
import { useWorkspaceChanged } from '#renderer/app/workspace.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';

/** Takes up a workspace that was just opened, and goes to the first screen of the user's role, or where it is said. */
export function useEnterWorkspace(): (workspace: OpenWorkspace, to?: '/import') => void {
  const navigate = useNavigate();
  const { role } = usePreferences();
  const workspaceChanged = useWorkspaceChanged();
  return useCallback(
    (workspace, to) => {
      workspaceChanged(workspace);
      void navigate({ to: to ?? firstScreens[role] });
    },
    [navigate, workspaceChanged, role],
  );
}
