import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalsOf, inUnits, moneyWords, smallestUnits } from '#renderer/features/events/form/money.ts';

test('amounts are kept in the smallest unit, and read as they were entered', () => {
  const currency = fc.constantFrom('JPY', 'EUR', 'KWD');
  fc.assert(
    fc.property(currency, fc.integer({ min: 0, max: 1_000_000_000 }), (code, amount) => {
      expect(smallestUnits(inUnits(amount, code), code)).toBe(amount);
    }),
  );
  expect([decimalsOf('JPY'), decimalsOf('EUR'), decimalsOf('KWD')]).toEqual([0, 2, 3]);
  expect(smallestUnits(12.5, 'EUR')).toBe(1250);
});

test('amounts are written with their sign', () => {
  expect(moneyWords(125_000, 'JPY', 'en')).toBe('¥125,000');
  expect(moneyWords(1250, 'EUR', 'en')).toBe('€12.50');
});
