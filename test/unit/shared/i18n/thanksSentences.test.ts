import { describe, expect, test } from 'vitest';
import type { ThanksFact } from '#shared/contract/farewells.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
import { thanksFrame, thanksSentence } from '#shared/i18n/thanksSentences.ts';

const from = plainDate.parse('2016-04-01');
const to = plainDate.parse('2026-03-31');
const tenure = { type: 'tenure', from, to, department: 'Sales', title: 'Team lead' } as const;

describe('a sentence to thank with', () => {
  test.each<[ThanksFact, string, string]>([
    [
      tenure,
      'From April 2016 to March 2026 you worked with us as Team lead in Sales.',
      '2016年4月から2026年3月まで、SalesでTeam leadを務めてくださいました。',
    ],
    [
      { ...tenure, title: null },
      'From April 2016 to March 2026 you worked with us in Sales.',
      '2016年4月から2026年3月まで、Salesで一緒に働いてくださいました。',
    ],
    [
      { ...tenure, department: null, from: null },
      'Until March 2026 you worked with us as Team lead.',
      '2026年3月まで、Team leadを務めてくださいました。',
    ],
    [
      { ...tenure, department: null, title: null },
      'From April 2016 to March 2026 you worked with us.',
      '2016年4月から2026年3月まで、一緒に働いてくださいました。',
    ],
    [{ type: 'timeHere', years: 1 }, 'You were with us for 1 year.', '1年間、一緒に働いてくださいました。'],
    [
      { type: 'given', on: to, kind: 'talk', note: 'on testing.' },
      'In March 2026 you gave a talk for us. It was about this: on testing.',
      '2026年3月には、お話をしてくださいました。（on testing）',
    ],
    [
      { type: 'interaction', on: to, subject: 'The new plant' },
      'In March 2026 we spoke: “The new plant”.',
      '2026年3月には、「The new plant」のことでお話ししました。',
    ],
    [
      { type: 'skill', name: 'Rust' },
      'You brought Rust into our work.',
      'Rustの知識を、仕事に生かしてくださいました。',
    ],
  ])('says %o in both languages', (fact, english, japanese) => {
    expect(thanksSentence(fact, 'en')).toBe(english);
    expect(thanksSentence(fact, 'ja')).toBe(japanese);
  });

  test.each(['en', 'ja'] as const)(
    'has its words in %s for all that can be given, and nothing left open',
    (language) => {
      const sentences = exchangeKind.options.map((kind) =>
        thanksSentence({ type: 'given', on: to, kind, note: '' }, language),
      );
      expect(new Set(sentences).size).toBe(exchangeKind.options.length);
      for (const sentence of [...sentences, ...thanksFrame(language)]) {
        expect(sentence).toMatch(/[.。]$/);
        expect(sentence).not.toMatch(/\{\{|farewells|sentence/);
      }
    },
  );
});
