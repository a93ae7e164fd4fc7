import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '#renderer/features/offboarding/board/columns.ts';
import { addDays, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { someLeaver } from './someLeavers.ts';

// A Wednesday.
const today = plainDate.parse('2026-11-25');
const on = (day: string) => someLeaver(1, { lastDay: day });
const shape = (columns: ReturnType<typeof columnsOf>) =>
  columns.map(({ kind, week, leavers }) => [kind, week?.from ?? null, leavers.map(({ lastDay }) => lastDay)]);

test('this and the next week are there though nobody leaves in them', () => {
  expect(shape(columnsOf([], today, 1))).toEqual([
    ['thisWeek', '2026-11-23', []],
    ['nextWeek', '2026-11-30', []],
  ]);
});

test('weeks begin on Monday or on Sunday', () => {
  const leavers = [on('2026-11-28'), on('2026-11-29')];
  expect(shape(columnsOf(leavers, today, 1)).slice(0, 2)).toEqual([
    ['thisWeek', '2026-11-23', ['2026-11-28', '2026-11-29']],
    ['nextWeek', '2026-11-30', []],
  ]);
  expect(shape(columnsOf(leavers, today, 0)).slice(0, 2)).toEqual([
    ['thisWeek', '2026-11-22', ['2026-11-28']],
    ['nextWeek', '2026-11-29', ['2026-11-29']],
  ]);
});

test('who has left stands apart, who leaves today does not', () => {
  expect(shape(columnsOf([on('2026-11-24'), on('2026-11-25')], today, 1))).toEqual([
    ['left', null, ['2026-11-24']],
    ['thisWeek', '2026-11-23', ['2026-11-25']],
    ['nextWeek', '2026-11-30', []],
  ]);
});

test('every leaver stands in one column, in the week of the last day, and weeks follow one another', () => {
  const days = fc.array(fc.integer({ min: -40, max: 400 }), { maxLength: 60 });
  fc.assert(
    fc.property(days, fc.constantFrom(0 as const, 1 as const), (offsets, firstWeekday) => {
      const leavers = offsets.toSorted((a, b) => a - b).map((offset) => on(addDays(today, offset)));
      const columns = columnsOf(leavers, today, firstWeekday);
      expect(columns.reduce((sum, column) => sum + column.leavers.length, 0)).toBe(leavers.length);
      const inWeek = (day: PlainDate, week: { from: PlainDate; to: PlainDate } | null) =>
        week === null ? day < today : day >= today && day >= week.from && day <= week.to;
      for (const { week, leavers: there } of columns) {
        expect(there.every(({ lastDay }) => inWeek(lastDay, week))).toBe(true);
      }
      const starts = columns.flatMap(({ week }) => week?.from ?? []);
      expect(starts).toEqual([...new Set(starts)].toSorted());
    }),
  );
});
