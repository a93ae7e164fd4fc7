import type { SurveyDefinition } from '#shared/contract/surveys.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

/** What the sample's surveys ask, before the contract checks it. */
export const surveyAsked: SurveyDefinition = {
  heading: { en: 'What do you wish of the network?', ja: 'ネットワークに望むこと' },
  introduction: {
    en: 'We would like to invite you only to what you really want. It takes about three minutes; leave out what you do not want to answer.',
    ja: '本当に望まれるものだけをご案内したいと考えています。3分ほどで終わります。お答えになりたくない項目は空欄のままで構いません。',
  },
  closing: {
    en: 'Thank you. We read every answer.',
    ja: 'ありがとうございました。すべての回答を拝見しています。',
  },
  orientations: [
    'exchange',
    'learning',
    'collaboration',
    'freelance',
    'return',
    'mentor',
    'organise',
    'distance',
  ],
  openness: true,
  consents: [
    { purpose: 'news', channel: 'email' },
    { purpose: 'events', channel: 'email' },
  ],
  questions: [
    {
      code: 'place',
      type: 'one',
      words: { en: 'Where would you rather meet?', ja: 'どこでの集まりがよいですか' },
      options: [
        { code: 'office', words: { en: 'At the office', ja: '本社で' } },
        { code: 'online', words: { en: 'Online', ja: 'オンラインで' } },
        { code: 'both', words: { en: 'Either', ja: 'どちらでも' } },
      ],
    },
    {
      code: 'wish',
      type: 'text',
      words: { en: 'What should we do differently?', ja: '改めたほうがよいことはありますか' },
      options: [],
    },
  ],
  returnTo: 'alumni@example.com',
};

/** The survey's name, by the year in which it was held. */
export const surveyTitle: Record<Language, (year: number) => string> = {
  en: (year) => `What members wish, ${year}`,
  ja: (year) => `メンバーの志向性アンケート ${year}`,
};

export const surveyWishes: Record<Language, readonly string[]> = {
  en: [
    'Fewer job offers, more news from my old department.',
    'Evening dates are hard with children. Lunch would be better.',
    'I would gladly help younger colleagues.',
    'Nothing, keep going.',
    'Please tell us earlier about the dates.',
  ],
  ja: [
    '求人の案内より、以前の部署の近況を知りたいです。',
    '子どもがいると夜は難しいので、昼の会があると嬉しいです。',
    '後輩の相談役なら喜んで引き受けます。',
    '特にありません。これからも続けてください。',
    '日程はもう少し早めに教えてください。',
  ],
};
