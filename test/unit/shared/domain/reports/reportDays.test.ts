import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportEvery } from '#shared/contract/ownReports.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import { daysOfRange } from '#shared/domain/reports/reportRange.ts';
import { nextDue } from '#shared/domain/reports/reportSchedule.ts';

const day = (text: string) => plainDate.parse(text);
const of = (range: 'thisYear' | 'lastYear' | 'lastMonth' | 'lastQuarter' | 'all', today: string) =>
  daysOfRange({ kind: 'named', range }, day(today), 2019);

describe('the days of a report', () => {
  test('are counted from the day on which it is produced', () => {
    expect(of('thisYear', '2026-05-10')).toEqual({ from: '2026-01-01', to: '2026-05-10' });
    expect(of('lastYear', '2026-05-10')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(of('lastMonth', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(of('lastMonth', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(of('lastQuarter', '2026-01-15')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(of('lastQuarter', '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(of('all', '2026-05-10')).toEqual({ from: '2019-01-01', to: '2026-05-10' });
  });

  test('stay as they are where they are fixed, and are left to the numbers for the 12 months', () => {
    const days = { kind: 'days', from: day('2020-01-01'), to: day('2020-02-01') } as const;
    expect(daysOfRange(days, day('2026-05-10'), null)).toEqual({ from: '2020-01-01', to: '2020-02-01' });
    const twelve = { kind: 'named', range: 'twelveMonths' } as const;
    expect(daysOfRange(twelve, day('2026-05-10'), null)).toEqual({ from: null, to: null });
  });
});

describe('the next day on which a report is due', () => {
  test('is the first one until then, and the 31st again after a short month', () => {
    expect(nextDue(day('2026-01-31'), 'month', null)).toBe('2026-01-31');
    expect(nextDue(day('2026-01-31'), 'month', day('2026-01-31'))).toBe('2026-02-28');
    expect(nextDue(day('2026-01-31'), 'month', day('2026-02-28'))).toBe('2026-03-31');
    expect(nextDue(day('2026-01-31'), 'quarter', day('2026-09-01'))).toBe('2026-10-31');
    expect(nextDue(day('2026-01-05'), 'week', day('2026-01-12'))).toBe('2026-01-19');
  });

  test('lies after what is done, with no due day between', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(days, days, fc.constantFrom(...reportEvery.options), (first, after, every) => {
        const from = addDays(day('2020-01-01'), first);
        const done = addDays(from, after);
        const next = nextDue(from, every, done);
        expect(next > done).toBe(true);
        // What was due the day before the next one is the next one: nothing lies between.
        expect(nextDue(from, every, addDays(next, -1))).toBe(next);
      }),
    );
  });
});
