import { describe, expect, test } from 'vitest';
import { typedDay } from '#renderer/features/people/fields/typedDay.ts';
import { lifeSpanOf } from '#renderer/features/people/profile/tenure/lifeSpan.ts';
import { type Tenure, tenure } from '#shared/contract/people.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { someId } from './somePeople.ts';

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

describe('the line of life', () => {
  const today = plainDate.parse('2026-01-01');
  const someTenure = (n: number, startedOn: string | null, endedOn: string | null): Tenure =>
    tenure.parse({
      id: someId(n),
      startedOn,
      endedOn,
      department: null,
      title: null,
      grade: null,
      manager: null,
      employmentType: null,
      leaveReason: null,
    });

  test('runs from the first day to today', () => {
    const span = lifeSpanOf(
      [someTenure(2, '2021-01-01', null), someTenure(1, '2016-01-01', '2018-01-01')],
      today,
    );
    expect(span).toMatchObject({ start: '2016-01-01', end: '2026-01-01' });
    expect(span?.stretches.map(({ from, to }) => [from.toFixed(2), to.toFixed(2)])).toEqual([
      ['0.50', '1.00'],
      ['0.00', '0.20'],
    ]);
  });

  test('reaches beyond today where somebody is leaving', () => {
    expect(lifeSpanOf([someTenure(1, '2025-01-01', '2026-03-31')], today)?.end).toBe('2026-03-31');
  });

  test('is none where no day is known', () => {
    expect(lifeSpanOf([someTenure(1, null, null)], today)).toBeNull();
    expect(lifeSpanOf([], today)).toBeNull();
  });
});
