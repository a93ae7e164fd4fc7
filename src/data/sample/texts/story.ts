import type {
  Direction,
  ExchangeAct,
  ExchangeKind,
  InteractionKind,
  Language,
  Party,
  Purpose,
} from '#shared/domain/vocabulary.ts';

/** A kind of contact that happens again and again, with what is written down of it. */
export interface Story {
  kind: InteractionKind;
  direction: Direction;
  purpose: Purpose;
  weight: number;
  /** Happens only with members of the network, or only with those open to come back. */
  only?: 'members' | 'open';
  /** What one side gave the other by it, or asked for. */
  exchange?: { party: Party; act: ExchangeAct; kind: ExchangeKind };
  /** `{topic}`, `{event}`, `{company}` and `{department}` are filled in. */
  subject: Record<Language, readonly string[]>;
  body: Record<Language, readonly string[]>;
}

export const topics: Record<Language, readonly string[]> = {
  en: [
    'the new plant',
    'our move to the new office',
    'the product launch',
    'the training programme',
    'the research prize',
    'the anniversary',
    'the new parental leave',
    'the customer survey',
    'the spring release',
    'the energy project',
  ],
  ja: [
    '新工場の稼働',
    '本社移転',
    '新製品の発表',
    '研修制度の刷新',
    '研究所の受賞',
    '創立記念',
    '育児休業制度の拡充',
    '顧客満足度調査',
    '春の新機能',
    '省エネの取り組み',
  ],
};

export const events: Record<Language, readonly string[]> = {
  en: [
    'Summer gathering',
    'Alumni evening',
    'Careers talk',
    'Breakfast with the founders',
    'Online round table',
    'Plant open day',
    'Side-work workshop',
    'New year reception',
  ],
  ja: [
    '夏の交流会',
    'アルムナイの夕べ',
    'キャリアトーク',
    '経営陣との朝食会',
    'オンライン座談会',
    '工場見学会',
    '副業勉強会',
    '新年会',
  ],
};
