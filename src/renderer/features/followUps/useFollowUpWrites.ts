import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

/** The writes about follow-ups; after each, also a refused one, all that shows them is read anew. */
export function useFollowUpWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const onSettled = () => {
    for (const queryKey of [data.followUps.key(), data.people.key(), data.history.key()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const { followUps } = data;
  return {
    add: useMutation(followUps.add.mutationOptions({ onSettled })),
    update: useMutation(followUps.update.mutationOptions({ onSettled })),
    snooze: useMutation(followUps.snooze.mutationOptions({ onSettled })),
    done: useMutation(followUps.done.mutationOptions({ onSettled })),
    reopen: useMutation(followUps.reopen.mutationOptions({ onSettled })),
    remove: useMutation(followUps.remove.mutationOptions({ onSettled })),
    restore: useMutation(followUps.restore.mutationOptions({ onSettled })),
  };
}
