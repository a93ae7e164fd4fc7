import type { NetworkInsights } from '#shared/contract/insights.ts';

export interface EmptyStage {
  readonly name: 'nobodyReachable' | 'nobodyInvited' | 'nobodyJoined' | 'nobodyActive';
  /** How many got as far as the stage before. */
  readonly people: number;
}

/** The first stage of the funnel that nobody has reached; null where somebody takes part. */
export function firstEmptyStage(metrics: NetworkInsights['metrics']): EmptyStage | null {
  const { reachable, invited, joined, active } = metrics;
  if (active.n > 0) return null;
  if (joined.n > 0) return { name: 'nobodyActive', people: joined.n };
  if (invited.n > 0) return { name: 'nobodyJoined', people: invited.n };
  if (reachable.n > 0) return { name: 'nobodyInvited', people: reachable.n };
  return { name: 'nobodyReachable', people: 0 };
}
