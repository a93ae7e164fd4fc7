import { expect, test } from 'vitest';
import { firstEmptyStage } from '#renderer/features/home/emptyStage.ts';
import type { FunnelStage } from '#shared/contract/insights.ts';

const funnelOf = (people: Partial<Record<FunnelStage, number>>) => ({
  funnel: (['leavers', 'reachable', 'invited', 'joined', 'active', 'contributing'] as const).map((stage) => ({
    stage,
    people: people[stage] ?? 0,
  })),
});

test.each([
  [{ leavers: 9 }, 'nobodyReachable', 0],
  [{ leavers: 9, reachable: 7 }, 'nobodyInvited', 7],
  [{ leavers: 9, reachable: 7, invited: 5 }, 'nobodyJoined', 5],
  // Invited by post, joined, and the consent withdrawn since.
  [{ leavers: 9, invited: 5, joined: 3 }, 'nobodyActive', 3],
] as const)('the first stage nobody has reached (%#)', (people, name, before) => {
  expect(firstEmptyStage(funnelOf(people))).toEqual({ name, people: before });
});

test('there is none where somebody takes part', () => {
  expect(firstEmptyStage(funnelOf({ leavers: 9, active: 1 }))).toBeNull();
});
