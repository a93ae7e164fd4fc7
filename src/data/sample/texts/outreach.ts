import type { Story } from './story.ts';

/** What the company does of its own accord. */
export const outreachStories: readonly Story[] = [
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'news',
    weight: 24,
    subject: {
      en: ['News from us: {topic}', 'Quarterly letter'],
      ja: ['近況のお知らせ：{topic}', '季刊だより'],
    },
    body: {
      en: [
        'Sent the letter on {topic} with three links.',
        'Letter to all who like to hear news. Lead story: {topic}.',
      ],
      ja: [
        '{topic}についてのお便りを送付。リンク3件。',
        '学び・情報を希望する方へのお便り。主な話題は{topic}。',
      ],
    },
  },
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'invitation',
    weight: 17,
    only: 'members',
    exchange: { party: 'company', act: 'gave', kind: 'invitation' },
    subject: { en: ['Invitation: {event}'], ja: ['ご招待：{event}'] },
    body: {
      en: [
        'Invited to the {event}. Answer asked for by the end of the month.',
        'Personal invitation to the {event}, with the list of speakers.',
      ],
      ja: [
        '{event}のご案内を送付。月末までに出欠のご回答をお願いした。',
        '{event}へ個別にご招待。登壇者の一覧を添付。',
      ],
    },
  },
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'checkIn',
    weight: 15,
    subject: {
      en: ['How are you getting on?', 'Thinking of you'],
      ja: ['その後いかがですか', 'お変わりありませんか'],
    },
    body: {
      en: [
        'A short note to ask how things are at {company}.',
        'Asked after the new job and the family. No request.',
      ],
      ja: [
        '{company}でのご様子をお尋ねする短いメール。',
        '新しいお仕事とご家族の様子を伺った。お願いごとはなし。',
      ],
    },
  },
  {
    kind: 'message',
    direction: 'toAlumnus',
    purpose: 'thanks',
    weight: 9,
    subject: { en: ['Thank you', 'Thanks for your help'], ja: ['お礼', 'ご協力へのお礼'] },
    body: {
      en: [
        'Thanked for the time given to the {department} team.',
        'Thank-you note, signed by the former manager.',
      ],
      ja: ['{department}へのご協力にお礼。', '元上司の署名入りでお礼をお送りした。'],
    },
  },
  {
    kind: 'call',
    direction: 'toAlumnus',
    purpose: 'checkIn',
    weight: 7,
    subject: { en: ['Called, left a message'], ja: ['電話、留守番電話に伝言'] },
    body: {
      en: ['No answer. Left a message that there is no hurry.', 'Rang twice this week, will write instead.'],
      ja: ['ご不在。急ぎではない旨を伝言。', '今週二度お電話したがつながらず、メールに切り替える。'],
    },
  },
  {
    kind: 'survey',
    direction: 'toAlumnus',
    purpose: 'other',
    weight: 6,
    only: 'members',
    subject: { en: ['Survey: what do you wish of the network?'], ja: ['アンケート：ネットワークに望むこと'] },
    body: {
      en: ['Five questions on what members would like next year.'],
      ja: ['来年度に望むことについて5問のアンケートを送付。'],
    },
  },
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'help',
    weight: 7,
    exchange: { party: 'company', act: 'gave', kind: 'jobNews' },
    subject: { en: ['Openings that might interest you'], ja: ['求人情報のご案内'] },
    body: {
      en: ['Passed on two openings in {department}, as wished.', 'Sent this month’s list of side projects.'],
      ja: ['ご希望に沿い{department}の求人2件をご紹介。', '今月の業務委託案件の一覧を送付。'],
    },
  },
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'help',
    weight: 4,
    exchange: { party: 'company', act: 'gave', kind: 'referenceLetter' },
    subject: { en: ['Reference letter'], ja: ['推薦状の送付'] },
    body: {
      en: ['Sent the reference letter for {company}.'],
      ja: ['{company}宛ての推薦状を送付。'],
    },
  },
  {
    kind: 'email',
    direction: 'toAlumnus',
    purpose: 'askReferral',
    weight: 5,
    only: 'members',
    exchange: { party: 'company', act: 'asked', kind: 'referral' },
    subject: { en: ['Do you know somebody for {department}?'], ja: ['{department}の候補者ご紹介のお願い'] },
    body: {
      en: ['Asked whether somebody comes to mind for the opening in {department}.'],
      ja: ['{department}の募集について、心当たりの方がいらっしゃらないか伺った。'],
    },
  },
  {
    kind: 'message',
    direction: 'toAlumnus',
    purpose: 'askFavour',
    weight: 4,
    only: 'members',
    exchange: { party: 'company', act: 'asked', kind: 'talk' },
    subject: { en: ['Would you speak at the {event}?'], ja: ['{event}ご登壇のお願い'] },
    body: {
      en: ['Asked for a talk of twenty minutes at the {event}.'],
      ja: ['{event}で20分ほどお話しいただけないかお願いした。'],
    },
  },
  {
    kind: 'call',
    direction: 'toAlumnus',
    purpose: 'askRehire',
    weight: 9,
    only: 'open',
    subject: { en: ['A role in {department}'], ja: ['{department}のポジションについて'] },
    body: {
      en: [
        'Told about the role in {department}. Will think it over.',
        'Described the opening; sent the profile afterwards.',
      ],
      ja: [
        '{department}のポジションをご説明。検討されるとのこと。',
        '募集内容をお伝えし、後ほど詳細を送付。',
      ],
    },
  },
];
