import type { LeavingReason, NoteTier, ThanksWay, ValuedThing } from '#shared/domain/vocabulary.ts';
import { type DayNumber, workday } from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';
import { betterWords, reasonsBehind, reasonWords, valuedWords } from '../texts/farewells.ts';
import { filled } from '../texts/slots.ts';
import { thanksWords } from '../texts/thanks.ts';
import type { SampleTenure } from './careers.ts';
import type { Ties } from './contacts.ts';

/** What was written down of a farewell conversation. */
export interface SampleFarewell {
  heldOn: DayNumber;
  reasons: LeavingReason[];
  reasonWords: string;
  reasonsTier: NoteTier;
  valued: ValuedThing[];
  valuedWords: string;
  valuedTier: NoteTier;
  betterWords: string;
  recommendScore: number | null;
  feedbackTier: NoteTier;
}

/** Thanks for the time here; `givenOn` null while they are only prepared. */
export interface SampleThanks {
  givenOn: DayNumber | null;
  way: ThanksWay;
  words: string;
}

export interface SampleParting {
  farewell: SampleFarewell | null;
  thanks: SampleThanks | null;
}

/** The company has kept farewells for so long. */
export const partingsSince = 3 * 365;

const valuedThings = new Weighted<{ valued: ValuedThing; weight: number }>(
  [
    { valued: 'colleagues', weight: 30 },
    { valued: 'learning', weight: 14 },
    { valued: 'trust', weight: 12 },
    { valued: 'work', weight: 12 },
    { valued: 'flexibility', weight: 10 },
    { valued: 'leadership', weight: 8 },
    { valued: 'customers', weight: 5 },
    { valued: 'culture', weight: 5 },
    { valued: 'stability', weight: 3 },
    { valued: 'pay', weight: 1 },
  ],
  ({ weight }) => weight,
);

/**
 * How somebody was, or is being, seen off. Where a contact tells of a conversation, `heldOn`, it is that one; others were held
 * without a word on the timeline.
 */
export function drawParting(
  chance: Chance,
  ties: Ties,
  tenure: SampleTenure,
  heldOn: DayNumber | null,
  today: DayNumber,
): SampleParting {
  const lastDay = tenure.endsOn ?? today;
  if (today - lastDay > partingsSince) return { farewell: null, thanks: null };
  const day = heldOn ?? drawHeldOn(chance, lastDay, today);
  const farewell = day === null ? null : drawFarewell(chance, ties, tenure, day);
  return { farewell, thanks: drawThanks(chance, ties, tenure, farewell !== null, today) };
}

function drawHeldOn(chance: Chance, lastDay: DayNumber, today: DayNumber): DayNumber | null {
  if (!chance.happens(0.2)) return null;
  // One in ten is only found time for afterwards.
  const day = chance.happens(0.1) ? lastDay + chance.between(2, 9) : workday(lastDay - chance.between(1, 14));
  return day < today ? day : null;
}

function drawFarewell(chance: Chance, ties: Ties, tenure: SampleTenure, heldOn: DayNumber): SampleFarewell {
  const { language, warmth } = ties;
  const behind = reasonsBehind[tenure.leaveReason ?? ''] ?? ['other'];
  const reasons = [...new Set(Array.from({ length: chance.between(1, 2) }, () => chance.pick(behind)))];
  const valued = [
    ...new Set(Array.from({ length: chance.between(1, 3) }, () => valuedThings.draw(chance).valued)),
  ];
  const own = <T>(texts: readonly T[] | undefined, share: number): T | null =>
    texts !== undefined && chance.happens(share) ? chance.pick(texts) : null;
  const score = Math.round(3 + warmth * 7 + chance.share() * 4 - 2);
  return {
    heldOn,
    reasons,
    reasonWords: own(reasonWords[language][reasons[0] ?? 'other'], 0.7) ?? '',
    reasonsTier: tierOf(chance),
    valued,
    valuedWords: own(valuedWords[language][valued[0] ?? 'other'], 0.7) ?? '',
    valuedTier: tierOf(chance),
    betterWords: own(betterWords[language], 0.6) ?? '',
    recommendScore: chance.happens(0.85) ? Math.min(10, Math.max(0, score)) : null,
    feedbackTier: tierOf(chance),
  };
}

function tierOf(chance: Chance): NoteTier {
  const at = chance.share();
  if (at < 0.2) return 'open';
  return at < 0.95 ? 'hr' : 'owner';
}

const ways: readonly ThanksWay[] = ['spoken', 'spoken', 'spoken', 'letter', 'letter', 'message'];

/** Mostly given on the last day itself; sometimes late, sometimes forgotten. */
function drawThanks(
  chance: Chance,
  { language }: Ties,
  tenure: SampleTenure,
  held: boolean,
  today: DayNumber,
): SampleThanks | null {
  if (!chance.happens(held ? 0.9 : 0.25)) return null;
  const lastDay = tenure.endsOn ?? today;
  const at = chance.share();
  const late = lastDay + chance.between(1, 10);
  const on = at < 0.8 ? lastDay : at < 0.92 ? lastDay - chance.between(1, 3) : late;
  const years = Math.round((lastDay - tenure.startsOn) / 365);
  const texts = thanksWords[language];
  const slots = { years: String(years), department: tenure.department };
  return {
    givenOn: on < today ? on : null,
    way: chance.pick(ways),
    words: filled(chance.pick(years >= 2 ? texts.long : texts.short), slots),
  };
}
