import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';

/** The writes about community managers and what they took care of. */
export function useManagerWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const onSettled = () => {
    for (const queryKey of [data.communityManagers.key(), data.segments.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const { communityManagers } = data;
  return {
    undo,
    appoint: useMutation(communityManagers.appoint.mutationOptions({ onSettled })),
    update: useMutation(communityManagers.update.mutationOptions({ onSettled })),
    /** The same without a form that shows what is refused. */
    change: useMutation(communityManagers.update.mutationOptions({ onSettled, onError })),
    remove: useMutation(communityManagers.remove.mutationOptions({ onSettled, onError })),
    saveCare: useMutation(communityManagers.saveCare.mutationOptions({ onSettled })),
    removeCare: useMutation(communityManagers.removeCare.mutationOptions({ onSettled, onError })),
  };
}
