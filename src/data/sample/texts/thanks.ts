import type { Language } from '#shared/domain/vocabulary.ts';

/** Words of thanks on the last day; `{department}` and, for those who stayed long, `{years}` are filled in. */
export const thanksWords: Record<Language, { long: readonly string[]; short: readonly string[] }> = {
  en: {
    long: [
      'Thank you for {years} years in {department}. Many of us learned from you how to stay calm when it counts. We wish you every success.',
      'For {years} years you were the one we could ask. Thank you for your patience and your good humour. The door stays open.',
      'Thank you for all you built with us in {years} years, and for handing it over so carefully. All the best for what comes next.',
    ],
    short: [
      'Thank you for your time in {department}. You asked good questions, and some of the answers changed how we work.',
      'Thank you for what you brought to {department}. We would have liked to keep you, and we wish you well.',
    ],
  },
  ja: {
    long: [
      '{years}年間、{department}を支えてくださり、ありがとうございました。大事な場面での落ち着いた対応に、皆が学びました。今後のご活躍を心よりお祈りします。',
      '{years}年にわたり、いつも相談に乗ってくださったことに感謝いたします。またいつでも声をかけてください。',
      '{years}年間で築いてくださったものと、丁寧な引き継ぎに、心からお礼を申し上げます。新しい場所でのご活躍を楽しみにしています。',
    ],
    short: [
      '{department}でご一緒できたことに感謝します。いただいた問いかけから、仕事の進め方が変わりました。',
      '{department}に新しい視点をもたらしてくださり、ありがとうございました。これからのご活躍をお祈りします。',
    ],
  },
};

/** Why a step of the plan was not needed. */
export const notNeededNotes: Record<Language, readonly string[]> = {
  en: [
    'Nobody succeeds in the post for now.',
    'Worked from home; nothing to return.',
    'Already done in spring.',
  ],
  ja: ['当面は後任を置かないため。', '在宅勤務のため、返却物なし。', '春に実施済みのため。'],
};

/** What came of a step of the plan; mostly nothing is written down. */
export const doneNotes: Record<Language, readonly string[]> = {
  en: ['', '', '', '', 'Went well.', 'In good spirits; a little nervous about the new start.', 'By email.'],
  ja: [
    '',
    '',
    '',
    '',
    '問題なく完了。',
    'お元気そう。新しい環境に少し緊張されている様子。',
    'メールで対応。',
  ],
};
