import type { Language, PartnershipKind } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';
import type { Ties } from './contacts.ts';

/** A partnership beside employment; `endsOn` null while it goes on. */
export interface SamplePartnership {
  kind: PartnershipKind;
  startsOn: DayNumber;
  endsOn: DayNumber | null;
  title: string;
  note: string;
}

interface Kind {
  kind: PartnershipKind;
  weight: number;
  /** Days, at least and at most. */
  lasts: readonly [number, number];
  titles: Record<Language, readonly string[]>;
}

const kinds = new Weighted<Kind>(
  [
    {
      kind: 'freelance',
      weight: 32,
      lasts: [60, 540],
      titles: {
        en: [
          'Interface design for the spring release',
          'Data migration',
          'Training of the new line',
          'Audit help',
        ],
        ja: ['春の新機能の画面設計', 'データ移行支援', '新ラインの立ち上げ支援', '監査対応支援'],
      },
    },
    {
      kind: 'client',
      weight: 20,
      lasts: [365, 2000],
      titles: {
        en: ['Buys measuring devices', 'Yearly service contract', 'Pilot customer'],
        ja: ['計測機器のご購入', '年間保守契約', '先行導入のお客様'],
      },
    },
    {
      kind: 'referral',
      weight: 18,
      lasts: [20, 120],
      titles: {
        en: ['Referred a candidate', 'Introduced a supplier', 'Introduced a customer'],
        ja: ['候補者のご紹介', '仕入先のご紹介', 'お客様のご紹介'],
      },
    },
    {
      kind: 'mentor',
      weight: 20,
      lasts: [120, 700],
      titles: {
        en: ['Mentor of young colleagues', 'Mentor in the returners programme'],
        ja: ['若手社員のメンター', '復職支援プログラムのメンター'],
      },
    },
    {
      kind: 'advisory',
      weight: 10,
      lasts: [300, 1200],
      titles: {
        en: ['Technical adviser', 'Member of the advisory board'],
        ja: ['技術顧問', 'アドバイザリーボード委員'],
      },
    },
  ],
  ({ weight }) => weight,
);

const notes: Record<Language, readonly string[]> = {
  en: ['', '', 'Agreed by email; contract with the department.', 'Went well, would gladly do it again.'],
  ja: ['', '', 'メールで合意し、契約は部署で締結。', '好評につき、次の機会もお願いしたい。'],
};

/** What the person did with or for us after leaving, earliest first; the nearer, the likelier. */
export function drawPartnerships(
  chance: Chance,
  { language, warmth, leftOn }: Ties,
  until: DayNumber,
): SamplePartnership[] {
  const found: SamplePartnership[] = [];
  let from = leftOn + 60;
  while (found.length < 3 && from < until && chance.happens(found.length === 0 ? warmth * 0.28 : 0.3)) {
    const { kind, lasts, titles } = kinds.draw(chance);
    const startsOn = chance.between(from, until - 1);
    const endsOn = startsOn + chance.between(...lasts);
    const title = chance.pick(titles[language]);
    const note = chance.pick(notes[language]);
    found.push({ kind, startsOn, endsOn: endsOn < until ? endsOn : null, title, note });
    from = endsOn;
  }
  return found;
}
