import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from '#renderer/ui/charts/axisTicks.ts';

test('an axis has round values', () => {
  expect(axisTicks([607, 294], 'count')).toEqual([0, 200, 400, 600, 800]);
  expect(axisTicks([0.245], 'rate')).toEqual([0, 0.1, 0.2, 0.3]);
  expect(axisTicks([3], 'count')).toEqual([0, 1, 2, 3]);
  expect(axisTicks([-20, 45], 'points')).toEqual([-20, 0, 20, 40, 60]);
  expect(axisTicks([0, 0], 'count')).toEqual([0, 1]);
});

test('an axis holds every value and 0, in few even steps', () => {
  const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
  const values = fc.array(thousandths, { minLength: 1 });
  fc.assert(
    fc.property(values, fc.constantFrom('count', 'rate', 'points'), (given, unit) => {
      const ticks = axisTicks(given, unit);
      const [first = 0, second = 0] = ticks;
      const last = ticks.at(-1) ?? 0;
      const slack = 1e-6 * (last - first);
      expect(first).toBeLessThanOrEqual(Math.min(0, ...given) + slack);
      expect(last).toBeGreaterThanOrEqual(Math.max(0, ...given) - slack);
      expect(ticks.some((tick) => Math.abs(tick) <= slack)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(7);
      for (const [index, tick] of ticks.entries()) {
        expect(Math.abs(tick - (first + index * (second - first)))).toBeLessThanOrEqual(slack);
        if (unit === 'count') expect(Number.isInteger(tick)).toBe(true);
      }
    }),
  );
});
