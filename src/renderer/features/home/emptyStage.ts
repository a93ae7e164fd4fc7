import type { FunnelStage, NetworkAtAGlance } from '#shared/contract/insights.ts';

export interface EmptyStage {
  readonly name: 'nobodyReachable' | 'nobodyInvited' | 'nobodyJoined' | 'nobodyActive';
  /** How many got as far as the stage before. */
  readonly people: number;
}

/** The first stage of the funnel that nobody has reached; null where somebody takes part. */
export function firstEmptyStage({ funnel }: Pick<NetworkAtAGlance, 'funnel'>): EmptyStage | null {
  const peopleIn = (wanted: FunnelStage) => funnel.find(({ stage }) => stage === wanted)?.people ?? 0;
  const [reachable, invited, joined] = [peopleIn('reachable'), peopleIn('invited'), peopleIn('joined')];
  if (peopleIn('active') > 0) return null;
  if (joined > 0) return { name: 'nobodyActive', people: joined };
  if (invited > 0) return { name: 'nobodyJoined', people: invited };
  if (reachable > 0) return { name: 'nobodyInvited', people: reachable };
  return { name: 'nobodyReachable', people: 0 };
}
