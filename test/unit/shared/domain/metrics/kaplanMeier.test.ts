import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandOf,
  medianTime,
  type Observation,
  shareWithin,
  standardError,
  survivalCurve,
} from '#shared/domain/metrics/kaplanMeier.ts';

const happened = (...times: number[]): Observation[] => times.map((time) => ({ time, happened: true }));
const censored = (...times: number[]): Observation[] => times.map((time) => ({ time, happened: false }));

const stepsOf = (observations: Observation[]) =>
  survivalCurve(observations).steps.map(({ time, surviving }) => [time, Number(surviving.toFixed(4))]);

describe('published examples', () => {
  // Kaplan and Meier, Nonparametric estimation from incomplete observations, Journal of the American Statistical
  // Association 53 (1958), 457-481.
  test('the eight items of Kaplan and Meier’s first example', () => {
    const items = [...happened(0.8, 3.1, 5.4, 9.2), ...censored(1.0, 2.7, 7.0, 12.1)];
    expect(stepsOf(items)).toEqual([
      [0.8, 0.875],
      [3.1, 0.7],
      [5.4, 0.525],
      [9.2, 0.2625],
    ]);
    expect(medianTime(survivalCurve(items))).toBe(9.2);
  });

  // Weeks of remission in Freireich and others, The effect of 6-mercaptopurine on the duration of steroid-induced
  // remissions in acute leukemia, Blood 21 (1963), 699-716. The estimates are as printed in Kleinbaum and Klein, Survival
  // Analysis, and in Collett, Modelling Survival Data in Medical Research, which also explain the error and the band below.
  const treated = [
    ...happened(6, 6, 6, 7, 10, 13, 16, 22, 23),
    ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
  ];
  const placebo = happened(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

  test('remission under 6-mercaptopurine', () => {
    expect(stepsOf(treated)).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(medianTime(survivalCurve(treated))).toBe(23);
  });

  // Standard errors by Greenwood and the bands of log(-log), to the three places that statistics programs print for it.
  test('how sure we are of remission under 6-mercaptopurine', () => {
    const steps = survivalCurve(treated).steps.map((step) => {
      const { low, high } = bandOf(step);
      return [step.time, step.atRisk, ...[standardError(step), low, high].map((each) => each.toFixed(4))];
    });
    expect(steps).toEqual([
      [6, 21, '0.0764', '0.6197', '0.9516'],
      [7, 17, '0.0869', '0.5631', '0.9228'],
      [10, 15, '0.0963', '0.5032', '0.8894'],
      [13, 12, '0.1068', '0.4316', '0.8491'],
      [16, 11, '0.1141', '0.3675', '0.8049'],
      [22, 7, '0.1282', '0.2678', '0.7468'],
      [23, 6, '0.1346', '0.1881', '0.6801'],
    ]);
  });

  test('remission under placebo', () => {
    const curve = survivalCurve(placebo);
    expect(medianTime(curve)).toBe(8);
    expect(shareWithin(curve, 12)).toBeCloseTo(17 / 21, 12);
    expect(shareWithin(curve, 100)).toBe(1);
  });
});

describe('the ends of what is known', () => {
  test('nobody: nothing can be said', () => {
    expect(shareWithin(survivalCurve([]), 1)).toBeNull();
    expect(medianTime(survivalCurve([]))).toBeNull();
  });

  test('nobody watched that long: nothing can be said of that time', () => {
    const curve = survivalCurve([...happened(1), ...censored(2)]);
    expect(shareWithin(curve, 2)).toBe(0.5);
    expect(shareWithin(curve, 2.01)).toBeNull();
  });

  test('who is censored at the time of an event was still watched then', () => {
    const curve = survivalCurve([...happened(1), ...censored(1, 2)]);
    expect(shareWithin(curve, 1)).toBeCloseTo(1 / 3, 12);
  });
});

test('a share of all or of nobody is its own band', () => {
  const [last] = survivalCurve(happened(1, 1)).steps;
  expect(last && { ...bandOf(last), error: standardError(last) }).toEqual({ low: 0, high: 0, error: 0 });
});

test('without censoring the standard error is that of a plain share', () => {
  const { steps } = survivalCurve(happened(1, 2, 3, 4, 5, 6, 7, 8));
  for (const step of steps) {
    const plain = Math.sqrt((step.surviving * (1 - step.surviving)) / 8);
    expect(standardError(step)).toBeCloseTo(plain, 12);
  }
});

test('the band holds the share and stays between 0 and 1', () => {
  const observation = fc.record({ time: fc.integer({ min: 0, max: 20 }), happened: fc.boolean() });
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 40 }), (observations) => {
      for (const step of survivalCurve(observations).steps) {
        const { low, high } = bandOf(step);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(step.surviving);
        expect(high).toBeGreaterThanOrEqual(step.surviving);
        expect(high).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('without censoring it is the plain share', () => {
  const times = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 20 }), (all, time) => {
      const plain = all.filter((one) => one <= time).length / all.length;
      expect(shareWithin(survivalCurve(happened(...all)), time)).toBeCloseTo(plain, 10);
    }),
  );
});
