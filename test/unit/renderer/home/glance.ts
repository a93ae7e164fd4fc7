import { type HomeChanges, homeChanges } from '#shared/contract/home.ts';
import { type NetworkAtAGlance, networkAtAGlance } from '#shared/contract/insights.ts';

const stages = ['leavers', 'reachable', 'invited', 'joined', 'active', 'contributing'] as const;

/** A network of so many people in each stage of the funnel; a month ago three fewer could be reached, and the rate was 2 points higher. */
export function glanceOf(
  people: readonly [number, number, number, number, number, number],
): NetworkAtAGlance {
  const count = (n: number, monthBefore: number) => ({ value: n, n, denominator: null, monthBefore });
  const [alumni, reachable, , joined, active, contributing] = people;
  return networkAtAGlance.parse({
    on: '2026-04-01',
    funnel: stages.map((stage, index) => ({ stage, people: people[index] })),
    metrics: {
      alumni: count(alumni, alumni),
      reachable: count(reachable, reachable - 3),
      joined: count(joined, joined),
      active: count(active, active),
      contributing: count(contributing, contributing),
      participationRate: {
        value: joined === 0 ? null : active / joined,
        n: active,
        denominator: joined,
        monthBefore: joined === 0 ? null : active / joined + 0.02,
      },
    },
  });
}

/** Nothing changed since 20 March. */
export const noChanges: HomeChanges = homeChanges.parse({
  ...{ since: '2026-03-20', firstVisit: false },
  ...{ changes: [], voices: 0, unnoted: [] },
});
