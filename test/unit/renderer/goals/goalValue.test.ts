import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalEntry, targetOf, typedOf } from '#renderer/features/goals/goalValue.ts';
import { valueUnit } from '#shared/contract/figures.ts';

describe('the value of a goal', () => {
  test.each([
    ['rate', '42.3', 0.423],
    ['rate', 7, 0.07],
    ['count', '1200', 1200],
    ['points', '-20', -20],
    ['score', '4.5', 4.5],
  ] as const)('%s typed as %s', (unit, typed, target) => {
    expect(targetOf(typed, unit)).toBe(target);
  });

  test.each([
    ['rate', ''],
    ['rate', '-1'],
    ['score', '6'],
    ['points', '101'],
    ['count', 'many'],
  ] as const)('%s does not take "%s"', (unit, typed) => {
    expect(targetOf(typed, unit)).toBeNull();
  });

  test('comes back as it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valueUnit.options),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (unit, at) => {
          const { min, max, decimals } = goalEntry(unit);
          const typed = Number((min + at * (max - min)).toFixed(decimals));
          const target = targetOf(typed, unit);
          expect(target).not.toBeNull();
          expect(typedOf(target ?? Number.NaN, unit)).toBe(typed);
        },
      ),
    );
  });
});
