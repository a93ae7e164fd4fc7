import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodBefore } from '#shared/domain/metrics/periods.ts';
import { addDays, daysBetween, plainDate } from '#shared/domain/plainDate.ts';

const day = (text: string) => plainDate.parse(text);

describe('the period before', () => {
  test.each([
    ['of 12 months', '2025-04-02', '2026-04-01', '2024-04-02', '2025-04-01'],
    ['of 12 months with a leap day', '2024-03-01', '2025-02-28', '2023-03-01', '2024-02-29'],
    ['of a calendar year', '2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
    ['of three years', '2023-01-01', '2025-12-31', '2020-01-01', '2022-12-31'],
    ['of a year so far', '2026-01-01', '2026-04-01', '2025-01-01', '2025-04-01'],
    ['of a year so far on a leap day', '2024-01-01', '2024-02-29', '2023-01-01', '2023-02-28'],
    ['of ten days', '2026-03-11', '2026-03-20', '2026-03-01', '2026-03-10'],
  ])('%s', (_name, from, to, beforeFrom, beforeTo) => {
    expect(periodBefore({ from: day(from), to: day(to) })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  test('ends before the other begins and never lies the wrong way round', () => {
    const start = day('1990-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 4000 }), (first, length) => {
        const from = addDays(start, first);
        const before = periodBefore({ from, to: addDays(from, length) });
        expect(before.from <= before.to).toBe(true);
        expect(before.to < from).toBe(true);
        // Years differ by leap days at most.
        const difference = daysBetween(before.from, before.to) - length;
        expect(Math.abs(difference)).toBeLessThanOrEqual(3);
      }),
    );
  });
});
