import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { refreshPeople } from '../people/usePersonWrites.ts';

/** The writes about opportunities; after each, also a refused one, all that shows or counts them is read anew. */
export function usePipelineWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const onSettled = () => refreshPeople(queryClient, data);
  const { pipeline } = data;
  return {
    open: useMutation(pipeline.open.mutationOptions({ onSettled })),
    update: useMutation(pipeline.update.mutationOptions({ onSettled })),
    close: useMutation(pipeline.close.mutationOptions({ onSettled })),
    reopen: useMutation(pipeline.reopen.mutationOptions({ onSettled })),
    remove: useMutation(pipeline.remove.mutationOptions({ onSettled })),
    saveStages: useMutation(pipeline.saveStages.mutationOptions({ onSettled })),
  };
}
