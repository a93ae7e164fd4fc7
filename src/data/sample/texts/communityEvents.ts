import type { Language, OrientationKind } from '#shared/domain/vocabulary.ts';

type Words = Record<Language, string>;

/** What goes with each event of `events` in story.ts, in the same order. */
export interface EventSetting {
  from: string;
  to: string;
  place: Words;
  /** Where it is held online. */
  link: string;
  orientations: readonly OrientationKind[];
  description: Words;
  capacity: number | null;
  /** In yen. */
  cost: number;
}

const office: Words = { en: 'Head office, hall on the ground floor', ja: '本社1階ホール' };

export const eventSettings: readonly EventSetting[] = [
  {
    from: '18:00',
    to: '20:30',
    place: { en: 'Roof garden, head office', ja: '本社屋上庭園' },
    link: '',
    orientations: ['exchange'],
    description: {
      en: 'An evening outside with food and drink. No talks, just time for each other.',
      ja: '屋外での軽食と歓談の夕べです。講演はなく、ゆっくりお話しいただけます。',
    },
    capacity: 80,
    cost: 240_000,
  },
  {
    from: '18:30',
    to: '20:30',
    place: office,
    link: '',
    orientations: ['exchange'],
    description: {
      en: 'Former and present colleagues at one table.',
      ja: '元同僚と現役社員が同じテーブルを囲みます。',
    },
    capacity: 60,
    cost: 150_000,
  },
  {
    from: '19:00',
    to: '20:30',
    place: office,
    link: 'https://meet.example.com/careers',
    orientations: ['learning', 'mentor'],
    description: {
      en: 'Three alumni tell how they went on, and take questions.',
      ja: '3名のアルムナイがその後の歩みを語り、質問にお答えします。',
    },
    capacity: 100,
    cost: 60_000,
  },
  {
    from: '08:00',
    to: '09:30',
    place: { en: 'Canteen, head office', ja: '本社食堂' },
    link: '',
    orientations: ['exchange', 'collaboration'],
    description: {
      en: 'Coffee and an open talk with the founders about where we are heading.',
      ja: 'コーヒーを片手に、これからについて経営陣と率直に話します。',
    },
    capacity: 24,
    cost: 45_000,
  },
  {
    from: '20:00',
    to: '21:00',
    place: { en: '', ja: '' },
    link: 'https://meet.example.com/round-table',
    orientations: ['learning', 'collaboration'],
    description: {
      en: 'One subject an evening, six people at a screen each, notes for all.',
      ja: '毎回一つのテーマについて少人数で話し、記録を皆さんに共有します。',
    },
    capacity: null,
    cost: 0,
  },
  {
    from: '13:30',
    to: '16:30',
    place: { en: 'New plant, gate 2', ja: '新工場 第2ゲート' },
    link: '',
    orientations: ['learning'],
    description: {
      en: 'A tour of the new lines with those who built them.',
      ja: '立ち上げた担当者が新しいラインをご案内します。',
    },
    capacity: 40,
    cost: 90_000,
  },
  {
    from: '19:00',
    to: '21:00',
    place: office,
    link: 'https://meet.example.com/side-work',
    orientations: ['freelance'],
    description: {
      en: 'How to work with us beside another job: contracts, hours, first projects.',
      ja: '副業・業務委託で協力いただく際の契約や時間、最初の案件をご説明します。',
    },
    capacity: 30,
    cost: 30_000,
  },
  {
    from: '18:00',
    to: '20:00',
    place: office,
    link: '',
    orientations: [],
    description: {
      en: 'A toast to the new year, for everybody.',
      ja: 'どなたでもご参加いただける新年の乾杯です。',
    },
    capacity: 120,
    cost: 300_000,
  },
];

/** Of a series that went over half a year: which half of which year. */
export const halfOf: Record<Language, (title: string, year: number, half: 1 | 2) => string> = {
  en: (title, year, half) => `${title}, ${half === 1 ? 'first' : 'second'} half of ${year}`,
  ja: (title, year, half) => `${title}（${year}年${half === 1 ? '上' : '下'}半期）`,
};

export const feedbackWords: Record<Language, readonly string[]> = {
  en: [
    'Good to see old faces.',
    'A little long, but worth it.',
    'More time to talk next time, please.',
    'The talk on the new plant was the best part.',
    'Came away with two new contacts.',
    'Could you do this online as well?',
  ],
  ja: [
    '懐かしい顔ぶれに会えて嬉しかったです。',
    '少し長めでしたが、来てよかったです。',
    '次回はもう少し歓談の時間がほしいです。',
    '新工場の話が特に印象に残りました。',
    '新しいつながりが二つできました。',
    'オンラインでも参加できるとありがたいです。',
  ],
};
