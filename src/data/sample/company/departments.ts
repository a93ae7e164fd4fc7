import type { Language } from '#shared/domain/vocabulary.ts';

/** A department of the made-up company, with what its people are called from the first years on. */
export interface Department {
  name: Record<Language, string>;
  /** How many of a hundred people work there. */
  share: number;
  titles: Record<Language, readonly [junior: string, grown: string, senior: string]>;
}

export const departments: readonly Department[] = [
  {
    name: { en: 'Sales', ja: '営業部' },
    share: 19,
    titles: {
      en: ['Account Executive', 'Key Account Manager', 'Sales Director'],
      ja: ['営業担当', '営業主任', '営業課長'],
    },
  },
  {
    name: { en: 'Product Development', ja: '開発部' },
    share: 18,
    titles: {
      en: ['Software Engineer', 'Senior Software Engineer', 'Engineering Manager'],
      ja: ['エンジニア', 'シニアエンジニア', '開発課長'],
    },
  },
  {
    name: { en: 'Manufacturing', ja: '製造部' },
    share: 16,
    titles: {
      en: ['Production Technician', 'Line Supervisor', 'Plant Manager'],
      ja: ['製造技術者', '製造班長', '工場長代理'],
    },
  },
  {
    name: { en: 'Customer Care', ja: 'カスタマーサポート部' },
    share: 11,
    titles: {
      en: ['Customer Adviser', 'Senior Customer Adviser', 'Customer Care Manager'],
      ja: ['サポート担当', 'サポートリーダー', 'サポート課長'],
    },
  },
  {
    name: { en: 'Research', ja: '研究所' },
    share: 8,
    titles: {
      en: ['Researcher', 'Senior Researcher', 'Principal Researcher'],
      ja: ['研究員', '主任研究員', '主席研究員'],
    },
  },
  {
    name: { en: 'Quality', ja: '品質保証部' },
    share: 6,
    titles: {
      en: ['Quality Analyst', 'Quality Engineer', 'Head of Quality'],
      ja: ['品質担当', '品質主任', '品質保証課長'],
    },
  },
  {
    name: { en: 'Marketing', ja: 'マーケティング部' },
    share: 7,
    titles: {
      en: ['Marketing Associate', 'Brand Manager', 'Head of Marketing'],
      ja: ['マーケティング担当', 'ブランドマネージャー', 'マーケティング課長'],
    },
  },
  {
    name: { en: 'Finance', ja: '経理部' },
    share: 5,
    titles: {
      en: ['Accountant', 'Senior Accountant', 'Finance Manager'],
      ja: ['経理担当', '経理主任', '経理課長'],
    },
  },
  {
    name: { en: 'People and Culture', ja: '人事部' },
    share: 4,
    titles: {
      en: ['People Partner', 'Senior People Partner', 'Head of People'],
      ja: ['人事担当', '人事主任', '人事課長'],
    },
  },
  {
    name: { en: 'Procurement', ja: '購買部' },
    share: 4,
    titles: {
      en: ['Buyer', 'Senior Buyer', 'Procurement Manager'],
      ja: ['購買担当', '購買主任', '購買課長'],
    },
  },
  {
    name: { en: 'Corporate Planning', ja: '経営企画部' },
    share: 2,
    titles: {
      en: ['Business Analyst', 'Planning Manager', 'Director of Planning'],
      ja: ['企画担当', '企画主任', '企画課長'],
    },
  },
];

/** What people write as the reason, with how often; `late` for those after a long working life here. */
export const leaveReasons: Record<
  Language,
  { early: readonly string[]; late: readonly string[]; contractEnd: string }
> = {
  en: {
    early: [
      'New role elsewhere',
      'New role elsewhere',
      'Career change',
      'Moved to another city with family',
      'Further study',
      'Started own business',
      'Went freelance',
      'Caring for family',
      'Wanted to work closer to home',
      'Health',
      'Restructuring',
    ],
    late: ['Retired', 'Retired', 'Early retirement', 'New role elsewhere', 'Caring for family'],
    contractEnd: 'End of contract',
  },
  ja: {
    early: [
      '転職',
      '転職',
      'キャリアアップのための転職',
      '異業種への挑戦',
      '家族の転勤に同行',
      '留学・進学',
      '起業',
      'フリーランスとして独立',
      '育児',
      '家族の介護',
      '地元へのUターン',
      '体調',
      '組織再編',
    ],
    late: ['定年退職', '定年退職', '早期退職制度', '転職', '家族の介護'],
    contractEnd: '契約期間満了',
  },
};
