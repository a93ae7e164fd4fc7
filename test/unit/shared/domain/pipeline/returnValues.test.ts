import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnFactor, usualWeights } from '#shared/domain/pipeline/returnFactors.ts';
import {
  countedWeights,
  lastContactValue,
  opennessValue,
  orientationValue,
  returnPoints,
  sumOfWeights,
  timeAwayValue,
} from '#shared/domain/pipeline/returnValues.ts';

test('the worths that docs/returning.md names', () => {
  expect([0, 179, 180, 1095, 3650, 9000].map(timeAwayValue)).toEqual([0.6, 0.6, 1, 1, 0, 0]);
  expect([0, 90, 410, 730, 2000].map(lastContactValue)).toEqual([1, 1, 0.5, 0, 0]);
  expect(opennessValue('open', null, 'rehire')).toBe(0.8);
  expect(opennessValue('open', 'freelance', 'rehire')).toBe(0.4);
  expect(opennessValue('no', 'rehire', 'rehire')).toBe(0);
  expect(orientationValue(3, 'said')).toBe(1);
  expect(orientationValue(3, 'assumed')).toBe(0.5);
});

test('the longer ago, the less it is worth', () => {
  const days = fc.integer({ min: 180, max: 6000 });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [sooner, later] = a < b ? [a, b] : [b, a];
      expect(timeAwayValue(sooner)).toBeGreaterThanOrEqual(timeAwayValue(later));
      expect(lastContactValue(sooner)).toBeGreaterThanOrEqual(lastContactValue(later));
    }),
  );
});

test('skills and title count only where some are looked for, and everything together is the whole', () => {
  const one = {
    openness: 1,
    orientation: 1,
    timeAway: 1,
    lastContact: 1,
    goodParting: 1,
    skills: 1,
    title: 1,
  };
  const none = countedWeights(usualWeights, { title: '', skills: [] });
  expect([none.skills, none.title]).toEqual([0, 0]);
  const all = countedWeights(usualWeights, { title: 'x', skills: ['y'] });
  expect(all).toEqual(usualWeights);
  expect(returnPoints(one, all, sumOfWeights(all))).toBe(1_000_000);
  expect(returnPoints(one, none, sumOfWeights(none))).toBe(1_000_000);
  const nothing = Object.fromEntries(returnFactor.options.map((factor) => [factor, 0]));
  expect(returnPoints(one, { ...none, ...nothing }, 0)).toBe(0);
});
