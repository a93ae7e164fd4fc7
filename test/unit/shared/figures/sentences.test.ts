import { describe, expect, test } from 'vitest';
import type { FigureId } from '#shared/contract/figures.ts';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { timeZone } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { figureOf } from '#shared/figures/figureOf.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { emptyInsights, someInsights } from '../../renderer/insights/someInsights.ts';

const said = (
  id: FigureId,
  insights: NetworkInsights,
  { language = 'en', smallest = 1, beside = null }: Words = {},
): string =>
  figureOf(id, {
    insights,
    compared:
      beside === null ? null : { insights: beside, label: language === 'en' ? 'the year before' : '前年' },
    goals: [],
    wording: { language, smallest, formats: formatsOf(language, timeZone.parse('Asia/Tokyo')) },
  }).sentence;

interface Words {
  readonly language?: Language;
  readonly smallest?: number;
  readonly beside?: NetworkInsights | null;
}

const count = (n: number) => ({ value: n, n, denominator: null });

describe('the sentences over the charts', () => {
  test('say one and many right', () => {
    const one = someInsights({ alumni: count(1), reachable: count(0), joined: count(0), active: count(0) });
    expect(said('numbers', one)).toBe('1 alumnus, 0 active in the 12 months to 1 Apr 2026');
    expect(said('funnel', one)).toBe('1 person has left, and we can’t reach anybody yet');
  });

  test('name no number a hidden rate could be worked out of', () => {
    const few = someInsights({
      joined: count(4),
      active: count(3),
      participationRate: { value: 0.75, n: 3, denominator: 4 },
      returnRate3Years: { value: 0.5, n: 2, denominator: 4 },
      messageMix: { value: 0.25, n: 1, denominator: 4 },
    });
    const words = { smallest: 5 };
    expect(said('participation', few, words)).toBe(
      'Fewer than 5 people have joined, so there is no rate to show',
    );
    expect(said('returns', few, words)).toBe('Fewer than 5 people have left, so there is no rate to show');
    expect(said('messageMix', few, words)).toBe(
      'There were fewer than 5 contacts from us, so there is no rate to show',
    );
  });

  test('say that nobody came back rather than 0.0%', () => {
    const never = { value: 0, n: 0, denominator: 104 };
    const insights = someInsights({
      returnRate3Years: never,
      medianYearsToReturn: { ...never, value: null },
    });
    expect(said('returns', insights)).toBe('Nobody has come back so far');
  });

  test('say between which shares the return rate lies', () => {
    expect(said('returns', someInsights())).toBe(
      '5.2% of leavers come back within 3 years; the true share lies between 2.0% and 11.0% (95% confidence)',
    );
  });

  test('say the latest of the years in which most left', () => {
    const tied = someInsights(
      {},
      {
        leaversPerYear: [
          { year: 2023, leavers: 9 },
          { year: 2024, leavers: 9 },
        ],
      },
    );
    expect(said('leavers', tied, { language: 'ja' })).toBe(
      '2025年4月2日から2026年4月1日までの退職者は6名です。最も多かったのは2024年（9名）です',
    );
  });

  test('say what they are compared with', () => {
    const before = someInsights({ participationRate: { value: 0.25, n: 4, denominator: 16 } });
    expect(said('participation', someInsights(), { beside: before })).toBe(
      '8 of 20 members took part in the 12 months to 1 Apr 2026 (40.0%); the year before: 25.0%',
    );
    expect(said('participation', someInsights(), { beside: before, language: 'ja' })).toBe(
      '2026年4月1日までの12か月に、参加者20名のうち8名が活動しました（40.0%）。前年：25.0%',
    );
    expect(said('participation', someInsights(), { beside: emptyInsights() })).toMatch(
      /; the year before: –$/,
    );
  });
});
