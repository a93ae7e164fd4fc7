import type { NetworkInsights } from '#shared/contract/insights.ts';

/** How many are at each step of the way into the network. See "The funnel" in docs/metrics.md. */
export const funnelOf = (people: {
  alumni: number;
  reachable: number;
  invited: number;
  joined: number;
  active: number;
  contributing: number;
}): NetworkInsights['funnel'] => [
  { stage: 'leavers', people: people.alumni },
  { stage: 'reachable', people: people.reachable },
  { stage: 'invited', people: people.invited },
  { stage: 'joined', people: people.joined },
  { stage: 'active', people: people.active },
  { stage: 'contributing', people: people.contributing },
];
