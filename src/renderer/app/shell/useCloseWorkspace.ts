import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useData } from '../data/DataProvider.tsx';
import { useWorkspaceChanged } from '../workspace.ts';

/** Closes the workspace, forgets its key and goes to the choice of workspaces. */
export function useCloseWorkspace() {
  const navigate = useNavigate();
  const workspaceChanged = useWorkspaceChanged();
  const showRefusal = useRefusalNotice();
  return useMutation(
    useData().workspace.close.mutationOptions({
      onSuccess: async () => {
        // First away from pages that show the workspace, then out of memory with it.
        await navigate({ to: '/workspaces' });
        workspaceChanged(null);
      },
      onError: showRefusal,
    }),
  );
}
