import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { DataQueries } from '#renderer/app/data/dataClient.ts';
import type { Profile } from '#shared/contract/people.ts';

/** After a write about people: what shows or counts them is read anew. */
export function refreshPeople(queryClient: QueryClient, data: DataQueries): void {
  for (const queryKey of [
    data.people.key(),
    data.interactions.key(),
    data.insights.key(),
    data.reports.key(),
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

/** Takes a changed profile in at once, and has the rest read anew. */
function useTakeProfile() {
  const data = useData();
  const queryClient = useQueryClient();
  return (profile: Profile) => {
    const queryKey = data.people.profile.queryKey({ input: { personId: profile.id } });
    queryClient.setQueryData(queryKey, profile);
    refreshPeople(queryClient, data);
  };
}

/** The writes about one person. Their errors are for the dialog that asked. */
export function usePersonWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const refresh = () => refreshPeople(queryClient, data);
  const { people } = data;
  const onSuccess = useTakeProfile();
  return {
    add: useMutation(people.add.mutationOptions({ onSuccess })),
    // Who was too late shall see what is there now.
    update: useMutation(people.update.mutationOptions({ onSuccess, onError: refresh })),
    recordOrientations: useMutation(people.recordOrientations.mutationOptions({ onSuccess })),
    recordOpenness: useMutation(people.recordOpenness.mutationOptions({ onSuccess })),
    recordConsent: useMutation(people.recordConsent.mutationOptions({ onSuccess })),
    setMembership: useMutation(people.setMembership.mutationOptions({ onSuccess })),
  };
}
