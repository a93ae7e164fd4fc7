import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarYears } from '#shared/domain/metrics/calendarYears.ts';
import { dayOfDate, yearOfDay, yearsAfter, yearsBetweenDays } from '#shared/domain/metrics/dayNumbers.ts';
import { addDays, addYears, daysBetween, plainDate, yearOf } from '#shared/domain/plainDate.ts';

const epoch = plainDate.parse('1970-01-01');
const numberOf = (date: string) => daysBetween(epoch, plainDate.parse(date));

/** From 1800 to 2300, with the days around the ends of February more often than others. */
const anyDay = fc
  .oneof(
    fc.integer({ min: -62_000, max: 120_000 }),
    fc
      .tuple(fc.integer({ min: 1800, max: 2300 }), fc.integer({ min: -2, max: 2 }))
      .map(([year, days]) => numberOf(`${year}-03-01`) + days),
  )
  .map((day) => addDays(epoch, day));

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, years) => {
      const day = numberOf(date);
      expect(yearOfDay(day)).toBe(yearOf(date));
      expect(dayOfDate(yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8)))).toBe(day);
      expect(yearsAfter(day, years)).toBe(numberOf(addYears(date, years)));
    }),
    { numRuns: 2000 },
  );
});

test('years between two days are those of the calendar, to the last bit', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(yearsBetweenDays(numberOf(from), numberOf(to))).toBe(calendarYears(from, to));
    }),
    { numRuns: 2000 },
  );
});

test('29 February has its anniversary on the 28th in a common year', () => {
  expect(yearsAfter(numberOf('2024-02-29'), 1)).toBe(numberOf('2025-02-28'));
  expect(yearsAfter(numberOf('2024-02-29'), 4)).toBe(numberOf('2028-02-29'));
  expect(yearsBetweenDays(numberOf('2024-02-29'), numberOf('2025-02-28'))).toBe(1);
});
