import { expect, test } from 'vitest';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Span } from '#shared/domain/segments/rule.ts';
import { spanFrom, spanTo } from '#shared/domain/segments/spans.ts';

const span = (count: number, unit: Span['unit']): Span => ({ count, unit });
const day = (text: string) => plainDate.parse(text);

test.each([
  ['one day is today alone', '2026-04-01', span(1, 'days'), '2026-04-01'],
  ['a week is seven days', '2026-04-07', span(7, 'days'), '2026-04-01'],
  [
    'a month before the end of March begins after the end of February',
    '2026-03-31',
    span(1, 'months'),
    '2026-03-01',
  ],
  ['twelve months are a year', '2026-04-01', span(12, 'months'), '2025-04-02'],
  ['a year to a leap day', '2024-02-29', span(1, 'years'), '2023-03-01'],
  ['a year to the day before a leap day', '2025-02-28', span(1, 'years'), '2024-02-29'],
  ['four years from leap day to leap day', '2024-02-29', span(4, 'years'), '2020-03-01'],
])('back from today: %s', (_, today, back, from) => {
  expect(spanTo(day(today), back)).toEqual({ from, to: today });
});

test.each([
  ['one day is today alone', '2026-04-01', span(1, 'days'), '2026-04-01'],
  ['a month from the end of January', '2026-01-31', span(1, 'months'), '2026-02-27'],
  ['a year from a leap day', '2024-02-29', span(1, 'years'), '2025-02-27'],
])('on from today: %s', (_, today, on, to) => {
  expect(spanFrom(day(today), on)).toEqual({ from: today, to });
});
