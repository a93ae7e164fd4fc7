import type { Language, LeavingReason, ValuedThing } from '#shared/domain/vocabulary.ts';

/** What stands behind the reason for leaving that the tenure names, in the codes of the conversation. */
export const reasonsBehind: Readonly<Record<string, readonly LeavingReason[]>> = {
  'New role elsewhere': ['growth', 'pay', 'leadership', 'workload', 'meaning', 'newField'],
  'Career change': ['newField', 'meaning', 'growth'],
  'Moved to another city with family': ['place', 'family'],
  'Further study': ['study', 'growth'],
  'Started own business': ['ownBusiness', 'meaning'],
  'Went freelance': ['ownBusiness', 'workload', 'place'],
  'Caring for family': ['family', 'workload'],
  'Wanted to work closer to home': ['place', 'family'],
  Health: ['health', 'workload'],
  Restructuring: ['reorganisation', 'meaning'],
  Retired: ['retirement'],
  'Early retirement': ['retirement', 'reorganisation', 'health'],
  'End of contract': ['contractEnd'],
  転職: ['growth', 'pay', 'leadership', 'workload', 'meaning', 'newField'],
  キャリアアップのための転職: ['growth', 'newField'],
  異業種への挑戦: ['newField', 'meaning'],
  家族の転勤に同行: ['place', 'family'],
  '留学・進学': ['study', 'growth'],
  起業: ['ownBusiness', 'meaning'],
  フリーランスとして独立: ['ownBusiness', 'workload'],
  育児: ['family', 'workload'],
  家族の介護: ['family'],
  地元へのUターン: ['place', 'family'],
  体調: ['health', 'workload'],
  組織再編: ['reorganisation', 'meaning'],
  定年退職: ['retirement'],
  早期退職制度: ['retirement', 'reorganisation'],
  契約期間満了: ['contractEnd'],
};

/** What leavers say of their reasons in their own words. */
export const reasonWords: Record<Language, Partial<Record<LeavingReason, readonly string[]>>> = {
  en: {
    growth: [
      'Has done the same for years and wants a larger task.',
      'Saw no next step here within two years.',
    ],
    newField: ['Wants to try another trade while there is time for it.'],
    pay: ['The offer was a fifth higher, and the family is growing.'],
    workload: ['Three people left the team and the work stayed.', 'Evenings and weekends became too many.'],
    leadership: ['Was rarely asked before decisions about the own work.'],
    meaning: ['Misses the contact with those the work is for.'],
    place: ['The way to work took two hours a day.'],
    family: ['Wants to be near while the children are small.'],
    health: ['Was told by the doctor to slow down.'],
    study: ['Has a place at university from autumn on.'],
    ownBusiness: ['Has thought about it for years; now there is a first customer.'],
    contractEnd: ['The contract ends as agreed.'],
    reorganisation: ['The task went to another site.'],
    retirement: ['Looks forward to the garden and to travelling.'],
  },
  ja: {
    growth: ['同じ仕事が長く、より大きな役割に挑戦したい。', 'ここ数年、次の段階が見えなかった。'],
    newField: ['時間のあるうちに別の業界を経験してみたい。'],
    pay: ['提示された年収が高く、家族も増えるため決断した。'],
    workload: ['欠員の補充がなく、業務量が増え続けた。', '残業と休日出勤が重なった。'],
    leadership: ['自分の仕事に関わる決定の前に、相談がほしかった。'],
    meaning: ['お客様と直接関わる仕事に戻りたい。'],
    place: ['片道1時間半の通勤が負担だった。'],
    family: ['子どもが小さいうちは、そばにいたい。'],
    health: ['医師から休養を勧められた。'],
    study: ['秋から大学院に進学する。'],
    ownBusiness: ['長年温めてきた事業を、最初のお客様とともに始める。'],
    contractEnd: ['契約どおりの満了。'],
    reorganisation: ['担当業務が他拠点へ移管された。'],
    retirement: ['これからは家族との時間と旅行を楽しみたい。'],
  },
};

/** What leavers say of what they valued. */
export const valuedWords: Record<Language, Partial<Record<ValuedThing, readonly string[]>>> = {
  en: {
    colleagues: ['People here help before they are asked.', 'Will miss the lunches with the team.'],
    leadership: ['A manager who listened, also on bad days.'],
    work: ['Problems that were worth solving.'],
    learning: ['Learned more here than anywhere before.'],
    trust: ['Was trusted with a large customer in the second year.'],
    flexibility: ['Could work from home when a child was ill, without a word.'],
    stability: ['Knew for ten years where the next month’s pay came from.'],
    customers: ['Customers who became friends.'],
    culture: ['Mistakes were talked about, not hidden.'],
  },
  ja: {
    colleagues: ['困ったとき、声をかける前に助けてくれる仲間だった。', 'チームでの昼食が楽しみだった。'],
    leadership: ['うまくいかない日にも話を聞いてくれる上司だった。'],
    work: ['取り組みがいのある課題ばかりだった。'],
    learning: ['これまでで一番多くを学べた職場だった。'],
    trust: ['2年目から大きなお客様を任せてもらえた。'],
    flexibility: ['子どもの急な発熱でも、気兼ねなく在宅に切り替えられた。'],
    stability: ['安心して長く働けた。'],
    customers: ['お客様と長いお付き合いができた。'],
    culture: ['失敗を隠さず話し合える雰囲気があった。'],
  },
};

/** What could have been better. */
export const betterWords: Record<Language, readonly string[]> = {
  en: [
    'A clear word on the next two years would have helped.',
    'Decisions from above came late and without reasons.',
    'More time to learn, less for reports nobody reads.',
    'The move of the team was told on a Friday afternoon.',
    'New colleagues should come before the old ones are gone.',
    'Nothing in particular. It was a good time.',
  ],
  ja: [
    '今後2年ほどの道筋を示してもらえたら、と思う。',
    '上からの決定が遅く、理由も伝わってこなかった。',
    '報告資料より、学ぶ時間がもう少しほしかった。',
    'チームの移転は、もう少し早く知らせてほしかった。',
    '後任の方には、退職前に来てもらえると良かった。',
    '特にありません。良い時間を過ごせました。',
  ],
};
