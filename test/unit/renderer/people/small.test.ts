import { describe, expect, test } from 'vitest';
import { typedDay } from '#renderer/features/people/fields/typedDay.ts';

describe('a typed day', () => {
  test.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['２０２６．４．１', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['1 Apr 2026', '2026-04-01'],
    ['1. April 2026', '2026-04-01'],
    ['2026-02-30', null],
    ['31 Nov 2026', null],
    ['tomorrow', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(typedDay(text)).toBe(day);
  });
});
