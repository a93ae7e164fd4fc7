import type { Story } from './story.ts';

/** What comes from the alumnus, or is done together. */
export const sharedStories: readonly Story[] = [
  {
    kind: 'email',
    direction: 'fromAlumnus',
    purpose: 'reply',
    weight: 20,
    subject: {
      en: ['Re: News from us', 'Re: How are you getting on?'],
      ja: ['Re: 近況のお知らせ', 'Re: その後いかがですか'],
    },
    body: {
      en: [
        'Is well, enjoys the work at {company}. Liked the piece on {topic}.',
        'Short friendly answer. Would like to hear about {topic}.',
        'Has moved to a new team at {company}; the old address stays valid.',
      ],
      ja: [
        'お元気で、{company}のお仕事を楽しまれている。{topic}の記事が良かったとのこと。',
        '短く温かいご返信。{topic}について知りたいとのこと。',
        '{company}で部署を異動。連絡先は変わらず。',
      ],
    },
  },
  {
    kind: 'meeting',
    direction: 'mutual',
    purpose: 'checkIn',
    weight: 12,
    subject: { en: ['Lunch', 'Coffee', 'Visit to the office'], ja: ['ランチ', 'お茶', 'オフィス来訪'] },
    body: {
      en: [
        'Talked about {company}, the children, and {topic}. Wants to stay in touch.',
        'Met with two former colleagues of {department}. A good hour.',
        'Showed the new floor. Many hellos on the way.',
      ],
      ja: [
        '{company}のこと、お子さんのこと、{topic}の話など。今後も連絡を取り合いたいとのこと。',
        '{department}の元同僚2名を交えて面会。良い時間になった。',
        '新しいフロアをご案内。途中で多くの人と挨拶。',
      ],
    },
  },
  {
    kind: 'call',
    direction: 'mutual',
    purpose: 'checkIn',
    weight: 13,
    subject: { en: ['Catching up', 'Phone call'], ja: ['近況伺い', '電話で近況'] },
    body: {
      en: [
        'Half an hour on the phone. Busy at {company} but content.',
        'Asked for the address of the {department} team; passed on with consent.',
      ],
      ja: [
        '30分ほど電話。{company}でお忙しいが充実しているとのこと。',
        '{department}の連絡先を希望され、本人の了承を得てお伝えした。',
      ],
    },
  },
  {
    kind: 'event',
    direction: 'mutual',
    purpose: 'invitation',
    weight: 16,
    only: 'members',
    subject: { en: ['{event}'], ja: ['{event}'] },
    body: {
      en: [
        'Came to the {event} and stayed to the end.',
        'Took part in the {event}. Met people of {department}.',
      ],
      ja: ['{event}に参加。最後まで残ってくださった。', '{event}に参加。{department}のメンバーと交流。'],
    },
  },
  {
    kind: 'survey',
    direction: 'fromAlumnus',
    purpose: 'reply',
    weight: 8,
    only: 'members',
    subject: { en: ['Survey answered'], ja: ['アンケート回答'] },
    body: {
      en: [
        'Would like more evening events and fewer mails.',
        'Glad of the job news; asks for a mentor circle.',
      ],
      ja: [
        '夜の催しを増やし、メールは減らしてほしいとのこと。',
        '求人情報がありがたい。メンターの会を希望。',
      ],
    },
  },
  {
    kind: 'message',
    direction: 'fromAlumnus',
    purpose: 'checkIn',
    weight: 10,
    subject: { en: ['Greetings', 'A photo from {company}'], ja: ['ご挨拶', '{company}からの写真'] },
    body: {
      en: ['Sends greetings to the {department} team.', 'Wrote from a trip; reminded of the old days.'],
      ja: ['{department}の皆さんによろしくとのこと。', '旅先からのご連絡。昔を思い出されたとのこと。'],
    },
  },
  {
    kind: 'email',
    direction: 'fromAlumnus',
    purpose: 'help',
    weight: 5,
    exchange: { party: 'alumnus', act: 'gave', kind: 'referral' },
    subject: { en: ['Somebody for {department}'], ja: ['{department}への候補者ご紹介'] },
    body: {
      en: ['Introduced a former colleague from {company}. Handed on to recruiting.'],
      ja: ['{company}の元同僚の方をご紹介いただいた。採用担当へ引き継ぎ。'],
    },
  },
  {
    kind: 'meeting',
    direction: 'mutual',
    purpose: 'help',
    weight: 4,
    only: 'members',
    exchange: { party: 'alumnus', act: 'gave', kind: 'mentoring' },
    subject: { en: ['Mentoring session'], ja: ['メンタリング'] },
    body: {
      en: [
        'First hour with a young colleague of {department}. They will meet monthly.',
        'Second session. Practised a difficult talk.',
      ],
      ja: ['{department}の若手社員と初回の1時間。毎月続けることに。', '2回目。難しい面談の練習をした。'],
    },
  },
  {
    kind: 'event',
    direction: 'mutual',
    purpose: 'help',
    weight: 3,
    only: 'members',
    exchange: { party: 'alumnus', act: 'gave', kind: 'talk' },
    subject: { en: ['Talk at the {event}'], ja: ['{event}で登壇'] },
    body: {
      en: ['Spoke about the years after leaving. Thirty listeners, many questions.'],
      ja: ['退職後の歩みについてお話しいただいた。聴講30名、質問多数。'],
    },
  },
  {
    kind: 'call',
    direction: 'fromAlumnus',
    purpose: 'help',
    weight: 4,
    exchange: { party: 'alumnus', act: 'gave', kind: 'advice' },
    subject: { en: ['Advice on {topic}'], ja: ['{topic}についての助言'] },
    body: {
      en: ['Gave advice on {topic} from experience at {company}.'],
      ja: ['{company}でのご経験から{topic}について助言をいただいた。'],
    },
  },
  {
    kind: 'email',
    direction: 'fromAlumnus',
    purpose: 'askFavour',
    weight: 4,
    exchange: { party: 'alumnus', act: 'asked', kind: 'referenceLetter' },
    subject: { en: ['Could you write a reference?'], ja: ['推薦状のご相談'] },
    body: {
      en: ['Asks for a reference letter by the end of the month.'],
      ja: ['月末までに推薦状が必要とのこと。'],
    },
  },
  {
    kind: 'message',
    direction: 'fromAlumnus',
    purpose: 'other',
    weight: 4,
    exchange: { party: 'alumnus', act: 'asked', kind: 'jobNews' },
    subject: { en: ['Side work'], ja: ['副業について'] },
    body: {
      en: ['Asks whether there are projects for a few hours a week.'],
      ja: ['週に数時間ほどの案件があるか知りたいとのこと。'],
    },
  },
  {
    kind: 'note',
    direction: 'mutual',
    purpose: 'other',
    weight: 3,
    subject: { en: ['Met by chance'], ja: ['偶然の再会'] },
    body: {
      en: ['Met at a trade fair. Now looks after suppliers at {company}.'],
      ja: ['展示会で偶然お会いした。現在は{company}で取引先を担当。'],
    },
  },
];

/** The talk before leaving. */
export const farewellStory: Story = {
  kind: 'farewell',
  direction: 'mutual',
  purpose: 'thanks',
  weight: 1,
  subject: { en: ['Farewell conversation'], ja: ['お別れの面談'] },
  body: {
    en: [
      'Valued the team and the freedom. Would like to hear from us now and then. Thanked for the years.',
      'Leaves on good terms. The manager thanked for the work in {department} and wished success.',
      'Wished for clearer next steps here. Open to talk again in a year or two.',
    ],
    ja: [
      'チームと裁量の大きさが良かったとのこと。時々連絡がほしい。長年のお礼をお伝えした。',
      '円満な退職。上司から{department}での貢献にお礼を述べ、今後の活躍を祈った。',
      'もう少し先の見える道筋がほしかったとのこと。1、2年後に改めて話すことには前向き。',
    ],
  },
};
