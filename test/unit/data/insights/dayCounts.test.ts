import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayCounts, isSet } from '#data/insights/dayBits.ts';

const days = 30;

test('counts each day as one would count it by itself', () => {
  const bits = fc.oneof(fc.integer({ min: 0, max: 2 ** days - 1 }), fc.constant(2 ** days - 1));
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 300 }), (all) => {
      const counts = new DayCounts();
      for (const each of all) counts.add(each);
      for (let day = 0; day < days; day += 1) {
        expect(counts.of(day)).toBe(all.filter((each) => isSet(each, day)).length);
      }
    }),
  );
});
