import type { Language, OutcomeReason, PartnershipForm } from '#shared/domain/vocabulary.ts';

/** What an opportunity is about; `{title}` and `{department}` are what the person was here. */
export const opportunityTitles: Record<Language, Record<PartnershipForm, readonly string[]>> = {
  en: {
    rehire: ['{title}', '{title}, {department}', 'Lead of a new team in {department}'],
    partTime: ['{title}, three days a week', 'Mornings in {department}'],
    freelance: ['Data migration', 'Interface design for the autumn release', 'Audit help in {department}'],
    referral: ['A successor in {department}', 'Engineers for the new plant'],
    business: ['Pilot of the new measuring line', 'Joint training programme', 'Service contract'],
    advisory: ['Mentor for young colleagues', 'Adviser to {department}', 'Talk on changing trades'],
  },
  ja: {
    rehire: ['{department} {title}', '{title}', '{department}新チームのリーダー'],
    partTime: ['{department} {title}（週3日）', '{department}での午前勤務'],
    freelance: ['データ移行支援', '秋の新機能の画面設計', '{department}の監査対応支援'],
    referral: ['{department}の後任候補のご紹介', '新工場の技術者のご紹介'],
    business: ['新計測ラインの先行導入', '共同研修プログラム', '保守契約'],
    advisory: ['若手社員のメンター', '{department}の顧問', '異業種転職についての講演'],
  },
};

/** What happens next. */
export const nextSteps: Record<Language, readonly string[]> = {
  en: [
    'Call and hear how things are',
    'Send the description of the role',
    'Fix a day for a visit',
    'Bring together with the head of department',
    'Answer the question on working hours',
    'Wait for the answer to our letter',
    'Agree on the start',
  ],
  ja: [
    '電話で近況を伺う',
    '業務内容の資料を送る',
    '来社の日程を決める',
    '部署責任者との面談を設定する',
    '勤務時間についての質問に回答する',
    'お手紙へのご返信を待つ',
    '開始日を確認する',
  ],
};

/** What people worry about on return, with what we say to it. */
export const worries: Record<Language, readonly { worry: string; answer: string }[]> = {
  en: [
    {
      worry: 'Will the old colleagues mind that I come back?',
      answer: 'Two of them returned last year; we can bring you together.',
    },
    { worry: 'Does my former grade count?', answer: 'Yes, and the years elsewhere count half.' },
    {
      worry: 'Can I keep working from home on two days?',
      answer: 'Yes, three days in the office are the rule.',
    },
    {
      worry: 'Much has changed. How do I find my way in again?',
      answer: 'A buddy for the first three months.',
    },
    {
      worry: 'What if it does not work out a second time?',
      answer: 'We talk after one and after three months.',
    },
  ],
  ja: [
    {
      worry: '以前の同僚に受け入れてもらえるか',
      answer: '昨年復職した方が2名いるので、事前にお引き合わせできます。',
    },
    { worry: '以前の等級は考慮されるのか', answer: '考慮します。他社でのご経験も評価に含めます。' },
    { worry: '週2日の在宅勤務を続けられるか', answer: '可能です。出社は週3日が基本です。' },
    { worry: '制度やシステムが変わり、ついていけるか', answer: '最初の3か月は担当者が伴走します。' },
    { worry: '再び合わなかったらどうしよう', answer: '1か月後と3か月後に面談の機会を設けます。' },
  ],
};

/** Why it came to nothing for now, in words. */
export const outcomeWords: Record<Language, Partial<Record<OutcomeReason, readonly string[]>>> = {
  en: {
    timing: ['Is in the middle of a project until next summer.', 'Would like to talk again in a year.'],
    terms: ['The pay was too far apart.'],
    work: ['Looks for a task with more people.'],
    place: ['Does not want to move back.'],
    family: ['Stays at home until the youngest is at school.'],
    otherOffer: ['Took another offer two days before ours.'],
    contentElsewhere: ['Is content where they are, and glad to have been asked.'],
    noOpening: ['The post was filled from within.'],
    budget: ['The project was put off to next year.'],
    noAnswer: ['Two letters without an answer; we leave it there.'],
  },
  ja: {
    timing: ['来夏まで担当プロジェクトがあるとのこと。', '1年後にまた話したいとのご意向。'],
    terms: ['条件面で折り合わなかった。'],
    work: ['人と関わる仕事を希望されている。'],
    place: ['転居は難しいとのこと。'],
    family: ['お子さんの就学までは家庭を優先。'],
    otherOffer: ['他社の内定を先に承諾された。'],
    contentElsewhere: ['現職に満足されている。声かけには感謝の言葉をいただいた。'],
    noOpening: ['社内異動により充足した。'],
    budget: ['予算の都合で来年度に延期。'],
    noAnswer: ['2度のご連絡に返信がなく、ここで区切りとした。'],
  },
};

/** Why somebody may be employed again, only under conditions, or not. */
export const eligibilityReasons: Record<Language, Record<'yes' | 'conditions' | 'no', readonly string[]>> = {
  en: {
    yes: ['Left on good terms; the department would take them back.', 'Very good record.', ''],
    conditions: [
      'Only in another department.',
      'After a talk with the former manager.',
      'Not before next year.',
    ],
    no: ['Broke the rules on confidential data.', 'Settlement agreement.'],
  },
  ja: {
    yes: ['円満退職。部署も復職を歓迎。', '在籍時の評価が高い。', ''],
    conditions: ['別部署での受け入れに限る。', '元上司との面談後に判断。', '来年度以降に限る。'],
    no: ['機密情報の取り扱いに違反があったため。', '合意退職の取り決めによる。'],
  },
};
