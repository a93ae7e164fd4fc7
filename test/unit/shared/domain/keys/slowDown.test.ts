import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitAfter, waitLeft } from '#shared/domain/keys/slowDown.ts';

test('the first slips cost nothing, then each wrong try doubles the wait up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 10, 11, 10_000].map(waitAfter)).toEqual([
    0, 0, 0, 5, 10, 20, 320, 640, 900, 900,
  ]);
});

test('what is left is never more than the whole wait, whatever the clock says, and is over in time', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.integer(), (tries, ago) => {
      const left = waitLeft(tries, ago);
      expect(Number.isInteger(left)).toBe(true);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(waitAfter(tries));
      if (ago >= waitAfter(tries) * 1000) expect(left).toBe(0);
    }),
  );
});
