import type {
  Channel,
  ConsentBasis,
  ConsentPurpose,
  ConsentState,
  Language,
} from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import type { Chance } from '../chance.ts';

export interface SampleConsent {
  purpose: ConsentPurpose;
  channel: Channel;
  state: ConsentState;
  basis: ConsentBasis;
  evidence: string;
  decidedOn: DayNumber;
  /** The last day it holds; null where it has no end. */
  validUntil: DayNumber | null;
}

/** Two years, as is proposed where somebody agrees. */
const usualDays = 730;
/** Consents that ended longer ago than this were asked for anew without an end. */
const endedAtMost = 20;

const evidence = {
  en: {
    granted: [
      'Form signed on the last day',
      'Ticked in the farewell form',
      'Confirmed by email',
      'Said so on the phone',
    ],
    withdrawn: [
      'Unsubscribed by the link in the mail',
      'Asked by email not to be written to',
      'Said so on the phone',
    ],
  },
  ja: {
    granted: ['退職時の同意書に署名', '退職時アンケートで同意', 'メールで確認', '電話で確認'],
    withdrawn: ['配信停止のリンクから手続き', 'メールで配信停止の申し出', '電話で申し出'],
  },
} as const;

/** How likely a person at ease with us says yes, by purpose. */
const willing: readonly { purpose: ConsentPurpose; share: number }[] = [
  { purpose: 'news', share: 0.9 },
  { purpose: 'events', share: 0.78 },
  { purpose: 'surveys', share: 0.4 },
  { purpose: 'jobs', share: 0.42 },
];

/** What the person agreed to on leaving, and took back since; in the order it was said. */
export function drawConsents(
  chance: Chance,
  language: Language,
  channels: readonly Channel[],
  warmth: number,
  leftOn: DayNumber,
  today: DayNumber,
): SampleConsent[] {
  const [main, ...others] = [...new Set(channels)];
  if (main === undefined || leftOn >= today || !chance.happens(0.45 + warmth / 2)) return [];
  const words: SampleConsent[] = [];
  const second = others.find(() => chance.happens(0.2));
  for (const { purpose, share } of willing) {
    for (const channel of second === undefined ? [main] : [main, second]) {
      if (!chance.happens(share)) continue;
      const basis = chance.happens(0.93) ? 'consent' : 'legitimateInterest';
      const said = chance.pick(evidence[language].granted);
      const validUntil = basis === 'consent' ? endOf(leftOn, today) : null;
      words.push({
        purpose,
        channel,
        state: 'granted',
        basis,
        evidence: said,
        decidedOn: leftOn,
        validUntil,
      });
    }
  }
  if (chance.happens(0.13 - warmth * 0.08) && today - leftOn > 60) {
    const decidedOn = chance.between(leftOn + 30, today - 1);
    const said = chance.pick(evidence[language].withdrawn);
    const everything = chance.happens(0.5);
    const taken = words.filter(({ purpose }) => everything || purpose === 'jobs' || purpose === 'news');
    words.push(
      ...taken.map(
        (word): SampleConsent => ({
          ...word,
          state: 'withdrawn',
          evidence: said,
          decidedOn,
          validUntil: null,
        }),
      ),
    );
  }
  return words;
}

/** Some end soon and few have just ended, so that most lists stay as they are. */
function endOf(leftOn: DayNumber, today: DayNumber): DayNumber | null {
  const end = leftOn + usualDays;
  return end >= today - endedAtMost ? end : null;
}
