import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { refreshPeople } from '../people/usePersonWrites.ts';

/** The writes about interactions; after each, all that shows or counts them is read anew. */
export function useInteractionWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  // Also after an error: what was changed meanwhile shall be seen.
  const onSettled = () => {
    refreshPeople(queryClient, data);
    for (const queryKey of [data.followUps.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const { interactions } = data;
  return {
    log: useMutation(interactions.log.mutationOptions({ onSettled })),
    update: useMutation(interactions.update.mutationOptions({ onSettled })),
    remove: useMutation(interactions.remove.mutationOptions({ onSettled })),
    restore: useMutation(interactions.restore.mutationOptions({ onSettled })),
    attach: useMutation(interactions.attach.mutationOptions({ onSettled })),
    removeAttachment: useMutation(interactions.removeAttachment.mutationOptions({ onSettled })),
    restoreAttachment: useMutation(interactions.restoreAttachment.mutationOptions({ onSettled })),
  };
}
