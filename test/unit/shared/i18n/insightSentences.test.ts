import { describe, expect, test } from 'vitest';
import { timeZone } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { emptyInsights, someInsights } from '../../renderer/insights/someInsights.ts';

const wording = (language: Language, smallest = 1) => ({
  language,
  smallest,
  formats: formatsOf(language, timeZone.parse('Asia/Tokyo')),
});

const count = (n: number) => ({ value: n, n, denominator: null });

describe('the sentences over the charts', () => {
  test('say one and many right', () => {
    const one = someInsights({ alumni: count(1), reachable: count(0), joined: count(0), active: count(0) });
    const sentences = insightSentences(one, wording('en'));
    expect(sentences.network).toBe('1 alumnus, 0 active in the 12 months to 1 Apr 2026');
    expect(sentences.funnel).toBe('1 person has left, and we can’t reach anybody yet');
  });

  test.each(['en', 'ja'] as const)('leave nothing open where there is no data (%s)', (language) => {
    for (const sentence of Object.values(insightSentences(emptyInsights(), wording(language)))) {
      expect(sentence).not.toMatch(/\{\{|undefined|NaN|null|insights:/);
      expect(sentence).not.toBe('');
    }
  });

  test('name no number a hidden rate could be worked out of', () => {
    const few = someInsights({
      joined: count(4),
      active: count(3),
      participationRate: { value: 0.75, n: 3, denominator: 4 },
      returnRate3Years: { value: 0.5, n: 2, denominator: 4 },
      messageMix: { value: 0.25, n: 1, denominator: 4 },
    });
    const { participation, return: returns, messageMix } = insightSentences(few, wording('en', 5));
    expect(participation).toBe('Fewer than 5 people have joined, so there is no rate to show');
    expect(returns).toBe('Fewer than 5 people have left, so there is no rate to show');
    expect(messageMix).toBe('There were fewer than 5 contacts from us, so there is no rate to show');
  });

  test('say that nobody came back rather than 0.0%', () => {
    const never = { value: 0, n: 0, denominator: 104 };
    const sentences = insightSentences(
      someInsights({ returnRate3Years: never, medianYearsToReturn: { ...never, value: null } }),
      wording('en'),
    );
    expect(sentences.return).toBe('Nobody has come back so far');
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
    expect(insightSentences(tied, wording('ja')).leavers).toBe(
      '2025年4月2日から2026年4月1日までの退職者は6名です。最も多かったのは2024年（9名）です',
    );
  });
});
