import type { Language } from '#shared/domain/vocabulary.ts';
import type { Chance } from '../chance.ts';

/** Where people are now: made-up firms of a made-up name and a trade. */
const firms = {
  en: {
    names: [
      'Alderbrook',
      'Bramble',
      'Cedarline',
      'Dovetail',
      'Eastmere',
      'Fennimore',
      'Greyfield',
      'Harbourlight',
      'Inkwell',
      'Juniper',
      'Kestrelway',
      'Larkhill',
      'Millrace',
      'Northgate',
      'Oakhaven',
      'Pennywhistle',
      'Quillon',
      'Rowanbank',
      'Saltmarsh',
      'Thistledown',
      'Umberfield',
      'Vellum',
      'Westering',
      'Yarrow',
      'Zephyrine',
      'Copperleaf',
      'Driftwood',
      'Foxglove',
      'Hawthornden',
      'Marlowe Bridge',
    ],
    trades: [
      'Robotics',
      'Analytics',
      'Foods',
      'Logistics',
      'Software',
      'Design',
      'Instruments',
      'Consulting',
      'Energy',
      'Health',
      'Materials',
      'Media',
    ],
  },
  ja: {
    names: [
      '青葉台',
      '朝凪',
      '雲雀野',
      '潮見橋',
      '花水木',
      '風待',
      '霧ヶ丘',
      '月見野',
      '三日月',
      '緑風',
      '山吹',
      '渡り鳥',
      '若草',
      '白鷺',
      '朱鷺野',
      '虹ノ松',
      '鈴掛',
      '空知野',
      '竹林堂',
      '千鳥',
      '夏木立',
      '野分',
      '初瀬',
      '藤袴',
      '星降',
      '水鏡',
      '紅葉谷',
      '夕凪',
      '雪割',
      '露草',
    ],
    trades: [
      '製作所',
      'システム',
      '食品',
      '物流',
      '精機',
      'デザイン',
      '化学',
      'コンサルティング',
      '電機',
      'メディカル',
      '素材',
      '出版',
    ],
  },
} as const satisfies Record<Language, { names: readonly string[]; trades: readonly string[] }>;

const titles = {
  en: [
    'Engineer',
    'Project Manager',
    'Head of Operations',
    'Consultant',
    'Analyst',
    'Designer',
    'Founder',
    'Product Manager',
    'Team Lead',
    'Regional Manager',
    'Teacher',
    'Buyer',
  ],
  ja: [
    'エンジニア',
    'プロジェクトマネージャー',
    '営業部長',
    'コンサルタント',
    'アナリスト',
    'デザイナー',
    '代表',
    '企画課長',
    'チームリーダー',
    '工場長',
    '講師',
    '購買担当',
  ],
} as const;

const places = {
  en: [
    'London',
    'Manchester',
    'Bristol',
    'Leeds',
    'Edinburgh',
    'Cardiff',
    'Dublin',
    'Belfast',
    'New York',
    'Boston',
    'Seattle',
    'Toronto',
    'Sydney',
    'Singapore',
    'Amsterdam',
    'Berlin',
  ],
  ja: [
    '東京',
    '横浜',
    'さいたま',
    '千葉',
    '大阪',
    '京都',
    '神戸',
    '名古屋',
    '福岡',
    '札幌',
    '仙台',
    '広島',
    '金沢',
    '松本',
    '高松',
    '那覇',
  ],
} as const;

export interface Occupation {
  company: string;
  jobTitle: string;
}

/** What somebody does now; a few work for themselves. */
export function drawOccupation(chance: Chance, language: Language): Occupation {
  const { names, trades } = firms[language];
  const jobTitle = chance.pick(titles[language]);
  if (chance.happens(0.06)) {
    return language === 'en' ? { company: 'Self-employed', jobTitle } : { company: '個人事業', jobTitle };
  }
  const name = chance.pick(names);
  const trade = chance.pick(trades);
  if (language === 'en') return { company: `${name} ${trade}`, jobTitle };
  const firm = `${name}${trade}`;
  return { company: chance.happens(0.5) ? `株式会社${firm}` : `${firm}株式会社`, jobTitle };
}

export const drawPlace = (chance: Chance, language: Language): string => chance.pick(places[language]);
