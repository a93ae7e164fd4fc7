import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { refreshPeople } from '../people/usePersonWrites.ts';

/** The steps of a membership for several people at once; after each, what shows or counts them is read anew. */
export function useMembershipWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const onSettled = () => refreshPeople(queryClient, data);
  const { memberships } = data;
  return {
    invite: useMutation(memberships.invite.mutationOptions({ onSettled })),
    join: useMutation(memberships.recordJoined.mutationOptions({ onSettled })),
    welcome: useMutation(memberships.recordWelcomed.mutationOptions({ onSettled })),
    leave: useMutation(memberships.recordLeft.mutationOptions({ onSettled })),
  };
}
