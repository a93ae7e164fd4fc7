import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { InteractionId, PersonId } from '#shared/domain/ids.ts';

const byInteraction = (followUps: readonly FollowUp[]): ReadonlyMap<InteractionId, FollowUp[]> => {
  const found = new Map<InteractionId, FollowUp[]>();
  for (const followUp of followUps) {
    if (followUp.interactionId === null) continue;
    found.set(followUp.interactionId, [...(found.get(followUp.interactionId) ?? []), followUp]);
  }
  return found;
};

const none: ReadonlyMap<InteractionId, FollowUp[]> = new Map();

/** The person's follow-ups by the interaction that they came from; none until they are read. */
export function useFollowUps(personId: PersonId): ReadonlyMap<InteractionId, FollowUp[]> {
  const { followUps } = useData();
  const query = useQuery(followUps.ofPerson.queryOptions({ input: { personId }, select: byInteraction }));
  return query.data ?? none;
}
