import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

/** Keeps a template; the list of them is read anew. */
export function useSaveTemplate() {
  const data = useData();
  const queryClient = useQueryClient();
  return useMutation(
    data.offboarding.saveTemplate.mutationOptions({
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: data.offboarding.templates.key() });
        void queryClient.invalidateQueries({ queryKey: data.history.key() });
      },
    }),
  );
}
