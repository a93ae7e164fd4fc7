import type { Language, MessageChannel } from '#shared/domain/vocabulary.ts';

/** A message of the management about leavers, so many days before today. */
export interface SampleMessage {
  daysAgo: number;
  channel: MessageChannel;
  /** By their place in the list of departments; everybody where there are none. */
  departments: readonly number[];
  words: Record<Language, { title: string; body: string }>;
}

export const managementMessages: readonly SampleMessage[] = [
  {
    daysAgo: 640,
    channel: 'meeting',
    departments: [],
    words: {
      en: {
        title: 'Leaving is not the end',
        body: 'Somebody who leaves us ends one form of working together, nothing more. Please say so to your teams, see leavers off with thanks, and tell them that we would be glad to stay in touch.',
      },
      ja: {
        title: '退職は関係の終わりではありません',
        body: '退職は、一つの働き方が区切りを迎えることにすぎません。各チームでもこのことを伝え、感謝をもって送り出し、これからもつながっていたいという気持ちを伝えてください。',
      },
    },
  },
  {
    daysAgo: 410,
    channel: 'email',
    departments: [],
    words: {
      en: {
        title: 'Why we have a network of alumni',
        body: 'Last year eleven former colleagues came back and many more helped us with advice, referrals and as customers. That works because they were treated fairly when they left. Thank you to all managers who took the time.',
      },
      ja: {
        title: 'アルムナイネットワークの目的',
        body: '昨年は11名の元同僚が復職し、助言やご紹介、お取引を通じて力を貸してくださった方も大勢います。退職時に誠実に向き合ってきた結果です。時間を割いてくださった管理職の皆さんに感謝します。',
      },
    },
  },
  {
    daysAgo: 300,
    channel: 'intranet',
    departments: [1, 4],
    words: {
      en: {
        title: 'Three returners tell their story',
        body: 'What made them leave, what they learned elsewhere, and what brought them back. Read it before you judge the next notice.',
      },
      ja: {
        title: '復職した3名の話',
        body: 'なぜ離れ、外で何を学び、なぜ戻ってきたのか。次に退職の申し出を受ける前に、ぜひお読みください。',
      },
    },
  },
  {
    daysAgo: 180,
    channel: 'meeting',
    departments: [0, 2],
    words: {
      en: {
        title: 'Five minutes after the farewell talk',
        body: 'A good farewell needs a talk, thanks on the last day, and five minutes to write down what we heard. Nobody outside of HR reads the confidential parts.',
      },
      ja: {
        title: 'お別れの面談のあとの5分',
        body: 'よい別れには、面談、最終日の感謝、そして伺ったことを書き留める5分が必要です。機密にあたる部分は、人事以外は閲覧できません。',
      },
    },
  },
  {
    daysAgo: 45,
    channel: 'chat',
    departments: [3],
    words: {
      en: {
        title: 'Thank you, Customer Care',
        body: 'Four colleagues left you this spring, and all four were thanked in person. We hear from them that it mattered.',
      },
      ja: {
        title: 'カスタマーサポート部の皆さんへ',
        body: 'この春に退職した4名全員に、直接感謝を伝えてくださいました。ご本人たちからも、うれしかったという声が届いています。',
      },
    },
  },
];
