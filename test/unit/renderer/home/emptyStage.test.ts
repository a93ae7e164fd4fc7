import { expect, test } from 'vitest';
import { firstEmptyStage } from '#renderer/features/home/emptyStage.ts';
import { someInsights } from '../insights/someInsights.ts';

const of = (n: number) => ({ value: n, n, denominator: null });

test.each([
  [{ reachable: of(0), invited: of(0), joined: of(0), active: of(0) }, 'nobodyReachable'],
  [{ reachable: of(7), invited: of(0), joined: of(0), active: of(0) }, 'nobodyInvited'],
  [{ reachable: of(7), invited: of(5), joined: of(0), active: of(0) }, 'nobodyJoined'],
  // Invited by post, joined, and the consent withdrawn since.
  [{ reachable: of(0), invited: of(5), joined: of(3), active: of(0) }, 'nobodyActive'],
] as const)('the first stage nobody has reached (%#)', (metrics, name) => {
  expect(firstEmptyStage(someInsights(metrics).metrics)?.name).toBe(name);
});

test('there is none where somebody takes part', () => {
  expect(firstEmptyStage(someInsights().metrics)).toBeNull();
});
