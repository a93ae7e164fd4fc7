import type { Language, OrientationKind, RequestAnswer } from '#shared/domain/vocabulary.ts';

/** What members asked of the company, so many days before today, and what it answered. */
export interface SampleVoice {
  daysAgo: number;
  orientation: OrientationKind | null;
  /** How many share it beside who raised it. */
  shared: number;
  words: Record<Language, { title: string; words: string }>;
  answer: null | {
    is: RequestAnswer;
    afterDays: number;
    /** Days from the answer until it was done. */
    doneAfter: number | null;
    words: Record<Language, string>;
  };
}

export const voices: readonly SampleVoice[] = [
  {
    daysAgo: 410,
    orientation: 'learning',
    shared: 9,
    words: {
      en: {
        title: 'Open the library of training videos',
        words: 'We would like to see the recordings, also after leaving.',
      },
      ja: {
        title: '研修動画を退職後も見たい',
        words: '在籍中に見ていた研修動画を、退職後も視聴できるようにしてほしい。',
      },
    },
    answer: {
      is: 'done',
      afterDays: 20,
      doneAfter: 60,
      words: {
        en: 'Members see all recordings that are not confidential, with the link in each letter.',
        ja: '社外秘を除くすべての動画を、お便りのリンクからご覧いただけるようにしました。',
      },
    },
  },
  {
    daysAgo: 300,
    orientation: 'exchange',
    shared: 6,
    words: {
      en: { title: 'Meetings at lunch time', words: 'Evenings are hard for parents.' },
      ja: { title: '昼の時間帯に集まりを', words: '子育て中は夜の会に参加しにくい。' },
    },
    answer: {
      is: 'done',
      afterDays: 12,
      doneAfter: 90,
      words: {
        en: 'Every second meeting is at noon now, and short.',
        ja: '2回に1回は昼の短い会にしました。',
      },
    },
  },
  {
    daysAgo: 190,
    orientation: 'freelance',
    shared: 4,
    words: {
      en: { title: 'A list of small projects', words: 'It is hard to know where help is wanted.' },
      ja: { title: '小さな案件の一覧がほしい', words: 'どこで手伝いが求められているのか分かりにくい。' },
    },
    answer: {
      is: 'willDo',
      afterDays: 25,
      doneAfter: null,
      words: {
        en: 'We will send the list with the letter from next quarter on.',
        ja: '来四半期から、お便りと一緒に一覧をお届けします。',
      },
    },
  },
  {
    daysAgo: 150,
    orientation: null,
    shared: 2,
    words: {
      en: { title: 'Use of the sports ground', words: 'Could former colleagues use it on weekends?' },
      ja: { title: 'グラウンドの利用', words: '週末に元社員も使えるようにならないか。' },
    },
    answer: {
      is: 'cannot',
      afterDays: 30,
      doneAfter: null,
      words: {
        en: 'Our insurance does not allow it. We have asked twice and will ask again next year.',
        ja: '保険の条件により難しい状況です。二度確認しましたが、来年あらためて検討します。',
      },
    },
  },
  {
    daysAgo: 74,
    orientation: 'mentor',
    shared: 5,
    words: {
      en: {
        title: 'A clear way to offer mentoring',
        words: 'Who wants to help newcomers should know whom to tell.',
      },
      ja: {
        title: '後輩支援の窓口を決めてほしい',
        words: '若手の相談役になりたいとき、誰に伝えればよいか分からない。',
      },
    },
    answer: null,
  },
  {
    daysAgo: 46,
    orientation: 'collaboration',
    shared: 3,
    words: {
      en: {
        title: 'Introductions to the purchasing team',
        words: 'Some of us run companies now and would like to offer.',
      },
      ja: { title: '購買部門への紹介', words: '起業したメンバーが提案の機会を求めている。' },
    },
    answer: null,
  },
  {
    daysAgo: 18,
    orientation: 'exchange',
    shared: 7,
    words: {
      en: { title: 'A meeting in Osaka', words: 'Nine of us live there, and all events are in Tokyo.' },
      ja: { title: '大阪での集まり', words: '関西在住のメンバーが9名いるが、催しはすべて東京。' },
    },
    answer: null,
  },
  {
    daysAgo: 6,
    orientation: 'return',
    shared: 0,
    words: {
      en: {
        title: 'Say what has changed since we left',
        words: 'Who thinks of coming back wants to know how work is today.',
      },
      ja: { title: '退職後に何が変わったか知りたい', words: '復職を考えるうえで、今の働き方を知りたい。' },
    },
    answer: null,
  },
];

/** What managers took care of in their circles. */
export const care: Record<Language, readonly string[]> = {
  en: [
    'Called after the new job; all is well.',
    'Met for coffee, wants to hear of the round table.',
    'Helped with the contact to the training team.',
    'Asked who would speak in spring; said yes.',
    'Welcomed to the circle.',
  ],
  ja: [
    '転職後の様子を電話で確認。順調とのこと。',
    'お茶をしながら近況を伺う。座談会に関心あり。',
    '研修チームへの連絡を取り次いだ。',
    '春の登壇をお願いし、快諾いただいた。',
    '新しく加わった方を歓迎。',
  ],
};

export const managerNote: Record<Language, string> = {
  en: 'Keeps the table of birthdays and the list of who may meet whom.',
  ja: '誕生日の一覧と、紹介したい方同士のメモを引き継いでいます。',
};

/** An own kind of give and ask. */
export const ownKind: Record<Language, string> = {
  en: 'A desk for a day',
  ja: 'オフィスの一日利用',
};
