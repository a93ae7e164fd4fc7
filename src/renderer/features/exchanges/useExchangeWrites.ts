import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { refreshPeople } from '../people/usePersonWrites.ts';

/** The writes about give and ask beside those of one person; after each, what shows or counts them is read anew. */
export function useExchangeWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const onSettled = () => refreshPeople(queryClient, data);
  const { exchanges } = data;
  return {
    saveKinds: useMutation(exchanges.saveKinds.mutationOptions({ onSettled })),
    recordFrom: useMutation(exchanges.recordFrom.mutationOptions({ onSettled })),
  };
}
