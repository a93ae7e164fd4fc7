import type { Language } from '#shared/domain/vocabulary.ts';
import { departments } from './departments.ts';

/** What people learn in each department, by its English name; the commoner first. */
const learned: Record<string, Record<Language, readonly string[]>> = {
  Sales: {
    en: ['Negotiation', 'Key accounts', 'Tenders', 'Customer records'],
    ja: ['交渉', '法人営業', '入札対応', '顧客管理'],
  },
  'Product Development': {
    en: ['TypeScript', 'Cloud infrastructure', 'Data modelling', 'Accessibility'],
    ja: ['TypeScript', 'クラウド基盤', 'データ設計', 'アクセシビリティ'],
  },
  Manufacturing: {
    en: ['Lean production', 'Plant safety', 'CNC machining', 'Robotics'],
    ja: ['リーン生産', '工場安全', '数値制御加工', 'ロボット制御'],
  },
  'Customer Care': {
    en: ['Complaint handling', 'Help desk', 'Training design', 'Knowledge base'],
    ja: ['クレーム対応', 'ヘルプデスク', '研修設計', 'ナレッジ管理'],
  },
  Research: {
    en: ['Statistics', 'Materials testing', 'Patents', 'Design of experiments'],
    ja: ['統計解析', '材料試験', '特許', '実験計画'],
  },
  Quality: {
    en: ['ISO 9001', 'Auditing', 'Root cause analysis', 'Metrology'],
    ja: ['ISO 9001', '監査', '原因分析', '計測'],
  },
  Marketing: {
    en: ['Branding', 'Copywriting', 'Trade fairs', 'Photography'],
    ja: ['ブランディング', 'コピーライティング', '展示会運営', '写真撮影'],
  },
  Finance: {
    en: ['Bookkeeping', 'Controlling', 'Tax', 'IFRS'],
    ja: ['簿記', '管理会計', '税務', '国際会計基準'],
  },
  'People and Culture': {
    en: ['Recruiting', 'Coaching', 'Labour law', 'Payroll'],
    ja: ['採用', 'コーチング', '労務', '給与計算'],
  },
  Procurement: {
    en: ['Supplier management', 'Cost analysis', 'Contracts', 'Customs'],
    ja: ['仕入先管理', '原価分析', '契約実務', '通関'],
  },
  'Corporate Planning': {
    en: ['Business planning', 'Market research', 'Strategy', 'Mergers and acquisitions'],
    ja: ['事業計画', '市場調査', '戦略立案', 'M&A'],
  },
};

/** What people of any department can do. */
export const commonSkills: Record<Language, readonly string[]> = {
  en: [
    'Project management',
    'Presentations',
    'Excel',
    'Facilitation',
    'SQL',
    'Japanese',
    'Python',
    'French',
    'Mentoring',
    'German',
    'Chinese',
    'Machine learning',
    'Writing',
    'Interpreting',
    'Graphic design',
    'First aid',
  ],
  ja: [
    'プロジェクト管理',
    'プレゼンテーション',
    'Excel',
    'ファシリテーション',
    'SQL',
    '英語',
    'Python',
    '中国語',
    '後輩指導',
    '韓国語',
    'フランス語',
    '機械学習',
    '文章作成',
    '通訳',
    'デザイン',
    '救急救命',
  ],
};

const byDepartment = new Map(
  departments.flatMap(({ name }) => {
    const skills = learned[name.en];
    if (skills === undefined) return [];
    return (['en', 'ja'] as const).map((language) => [name[language], skills[language]] as const);
  }),
);

/** The skills of a department by its name in either language. */
export const skillsOf = (department: string): readonly string[] => byDepartment.get(department) ?? [];
