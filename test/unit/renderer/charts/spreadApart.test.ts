import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadApart } from '#renderer/ui/charts/spreadApart.ts';

const positions = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 });
const gap = 18;

describe('labels at the ends of lines', () => {
  test('stay where they are with room enough', () => {
    expect(spreadApart([10, 80, 40], gap)).toEqual([10, 80, 40]);
  });

  test('move apart around their middle', () => {
    expect(spreadApart([50, 52], gap)).toEqual([42, 60]);
    expect(spreadApart([52, 50], gap)).toEqual([60, 42]);
  });

  test('never lie closer than the gap, and keep their order and middle', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const placed = spreadApart(given, gap);
        const order = given.map((_, index) => index).sort((a, b) => (placed[a] ?? 0) - (placed[b] ?? 0));
        for (let index = 1; index < order.length; index += 1) {
          const above = order[index - 1] ?? 0;
          const below = order[index] ?? 0;
          expect((placed[below] ?? 0) - (placed[above] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
          expect(given[above] ?? 0).toBeLessThanOrEqual(given[below] ?? 0);
        }
        const sum = (all: number[]) => all.reduce((total, value) => total + value, 0);
        expect(sum(placed)).toBeCloseTo(sum(given), 6);
      }),
    );
  });
});
