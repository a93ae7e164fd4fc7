import { describe, expect, test } from 'vitest';
import { formatsOf } from '#renderer/ui/format/formats.ts';
import { instant, timeZone } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const tokyo = timeZone.parse('Asia/Tokyo');
const newYork = timeZone.parse('America/New_York');
const en = formatsOf('en', tokyo);
const ja = formatsOf('ja', tokyo);
const day = (text: string) => plainDate.parse(text);
const moment = (text: string) => instant.parse(text);

test('a plain date is the same day in every zone', () => {
  for (const zone of [tokyo, newYork, timeZone.parse('Pacific/Kiritimati')]) {
    expect(formatsOf('en', zone).date(day('2026-04-01'))).toBe('1 Apr 2026');
    expect(formatsOf('ja', zone).date(day('2026-04-01'))).toBe('2026年4月1日');
  }
});

test('months and years are written as each language does', () => {
  expect(en.month(day('2026-04-01'))).toBe('April 2026');
  expect(ja.month(day('2026-04-01'))).toBe('2026年4月');
  expect(en.shortMonth(day('2026-04-01'))).toBe('Apr 2026');
  expect(ja.shortMonth(day('2026-04-01'))).toBe('2026年4月');
  expect(en.year(2026)).toBe('2026');
  expect(ja.year(2026)).toBe('2026年');
});

test('a range may be open at either end', () => {
  expect(en.dateRange(day('2019-04-01'), day('2024-03-31'))).toBe('1 Apr 2019 – 31 Mar 2024');
  expect(ja.dateRange(day('2019-04-01'), day('2024-03-31'))).toBe('2019年4月1日〜2024年3月31日');
  expect(ja.dateRange(day('2019-04-01'), null)).toBe('2019年4月1日〜');
  expect(en.dateRange(null, day('2024-03-31'))).toBe('– 31 Mar 2024');
});

test('a moment is written in the zone of the user', () => {
  const late = moment('2026-04-01T16:05:00.000Z');
  expect(ja.moment(late)).toBe('2026年4月2日 01:05');
  expect(formatsOf('en', newYork).moment(late)).toBe('1 Apr 2026 12:05');
  expect(en.day(late)).toBe('2 Apr 2026');
  expect(en.time(moment('2026-04-01T15:00:00.000Z'))).toBe('00:00');
});

describe('how long ago', () => {
  const now = moment('2026-04-02T03:00:00.000Z');
  test.each([
    ['2026-04-02T02:00:00.000Z', 'today', '今日'],
    // 23:30 of the day before in Tokyo, though less than 24 hours ago.
    ['2026-04-01T14:30:00.000Z', 'yesterday', '昨日'],
    ['2026-03-28T03:00:00.000Z', '5 days ago', '5 日前'],
    ['2026-01-02T03:00:00.000Z', '3 months ago', '3 か月前'],
    ['2023-04-02T03:00:00.000Z', '3 years ago', '3 年前'],
    ['2026-04-03T03:00:00.000Z', 'tomorrow', '明日'],
  ])('%s', (then, english, japanese) => {
    expect(en.ago(moment(then), now)).toBe(english);
    expect(ja.ago(moment(then), now)).toBe(japanese);
  });
});

test('numbers and rates', () => {
  expect(en.number(1204)).toBe('1,204');
  expect(ja.number(1204)).toBe('1,204');
  expect(en.percent(0.2591)).toBe('25.9%');
  expect(ja.percent(1)).toBe('100.0%');
  expect(en.years(1.5)).toBe('1.5 years');
  expect(ja.years(1.5)).toBe('1.5 年');
});
