import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarYears } from '#shared/domain/metrics/calendarYears.ts';
import { monthlyDays, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { addDays, addYears, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';

const day = (text: string): PlainDate => plainDate.parse(text);

test.each([
  ['2020-03-31', '2021-03-31', 1],
  ['2019-03-31', '2020-03-31', 1],
  ['2020-02-29', '2021-02-28', 1],
  ['2020-02-29', '2024-02-29', 4],
  ['2023-01-01', '2023-07-02', 182 / 365],
  ['2024-01-01', '2024-07-02', 183 / 366],
  ['2020-02-29', '2020-02-29', 0],
])('from %s to %s', (from, to, years) => {
  expect(calendarYears(day(from), day(to))).toBeCloseTo(years, 12);
});

const days = fc.integer({ min: 0, max: 20_000 }).map((number) => addDays(day('1990-01-01'), number));

test('is at most n exactly up to the n-th anniversary', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 8 }), fc.integer({ min: -2, max: 2 }), (from, n, off) => {
      const to = addDays(addYears(from, n), off);
      expect(calendarYears(from, to) <= n).toBe(off <= 0);
    }),
  );
});

test('grows with every day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 3000 }), (from, length) => {
      const to = addDays(from, length);
      expect(calendarYears(from, addDays(to, 1))).toBeGreaterThan(calendarYears(from, to));
    }),
  );
});

test.each([
  ['2026-03-31', '2025-04-01'],
  ['2026-02-28', '2025-03-01'],
  ['2025-02-28', '2024-02-29'],
  ['2024-02-29', '2023-03-01'],
])('the 12 months to %s begin on %s', (to, from) => {
  expect(twelveMonthsTo(day(to))).toEqual({ from, to });
});

test('months are counted from the last day back, so that none is skipped', () => {
  expect(monthlyDays(day('2026-03-31'), 4)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31']);
});
