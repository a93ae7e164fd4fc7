import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { DataQueries } from '#renderer/app/data/dataClient.ts';
import type { Profile } from '#shared/contract/personProfile.ts';

/** After a write about people: what shows or counts them is read anew. */
export function refreshPeople(queryClient: QueryClient, data: DataQueries): void {
  for (const queryKey of [
    data.people.key(),
    data.interactions.key(),
    data.followUps.key(),
    data.segments.key(),
    data.history.key(),
    data.customFields.key(),
    data.asks.key(),
    data.pipeline.key(),
    data.orientations.key(),
    data.memberships.key(),
    data.exchanges.key(),
    data.insights.key(),
    data.reports.key(),
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

/** Takes a changed profile in at once, and has the rest read anew. */
export function useTakeProfile(): (profile: Profile) => void {
  const data = useData();
  const queryClient = useQueryClient();
  return (profile) => {
    const queryKey = data.people.profile.queryKey({ input: { personId: profile.id } });
    queryClient.setQueryData(queryKey, profile);
    refreshPeople(queryClient, data);
  };
}

/**
 * The writes about one person that only add something, and so are made from no version; for the others see
 * useVersionedSave. Their errors are for the dialog that asked.
 */
export function usePersonWrites() {
  const { people } = useData();
  const onSuccess = useTakeProfile();
  return {
    add: useMutation(people.add.mutationOptions({ onSuccess })),
    recordOrientations: useMutation(people.recordOrientations.mutationOptions({ onSuccess })),
    recordOpenness: useMutation(people.recordOpenness.mutationOptions({ onSuccess })),
    recordEligibility: useMutation(people.recordEligibility.mutationOptions({ onSuccess })),
    recordConsent: useMutation(people.recordConsent.mutationOptions({ onSuccess })),
    recordExchange: useMutation(people.recordExchange.mutationOptions({ onSuccess })),
    removeExchange: useMutation(people.removeExchange.mutationOptions({ onSuccess })),
  };
}
