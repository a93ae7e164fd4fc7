import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalProgress, isReached } from '#shared/domain/metrics/goalProgress.ts';

const up = { metric: 'participationRate', target: 0.5, startValue: 0.3 } as const;
const down = { metric: 'messageMix', target: 0.1, startValue: 0.3 } as const;

describe('the way to a goal', () => {
  test.each([
    ['nothing of it', up, 0.3, 0],
    ['half of it', up, 0.4, 0.5],
    ['all of it', up, 0.5, 1],
    ['more than all', up, 0.52, 1],
    ['less than where it began', up, 0.25, 0],
    ['half of the way down', down, 0.2, 0.5],
    ['all the way down', down, 0.1, 1],
    ['further down', down, 0.05, 1],
    ['worse than where it began, downwards', down, 0.4, 0],
  ] as const)('%s', (_, aim, value, progress) => {
    expect(goalProgress(aim, value)).toBeCloseTo(progress, 10);
    expect(isReached(aim, value)).toBe(progress === 1);
  });

  test('is not known where the number has no value, or had none when the goal was set', () => {
    expect(goalProgress(up, null)).toBeNull();
    expect(isReached(up, null)).toBe(false);
    expect(goalProgress({ ...up, startValue: null }, 0.4)).toBeNull();
    expect(goalProgress({ ...up, startValue: null }, 0.5)).toBe(1);
    // Fewer asks is better: without a start that is the way.
    expect(isReached({ ...down, startValue: null }, 0.05)).toBe(true);
    expect(isReached({ ...down, startValue: null }, 0.2)).toBe(false);
  });

  test('is a share, and all of it only at the goal', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.option(value), (target, now, startValue) => {
        const aim = { metric: 'leaverEnps', target, startValue } as const;
        const progress = goalProgress(aim, now);
        if (progress === null) return;
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        if (isReached(aim, now)) expect(progress).toBe(1);
      }),
    );
  });
});
