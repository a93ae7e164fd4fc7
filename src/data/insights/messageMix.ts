import type { NetworkInsights } from '#shared/contract/insights.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import { isOneSided, type MessageMix, mixWith } from '#shared/domain/outreach/mix.ts';
import { type Purpose, purpose } from '#shared/domain/vocabulary.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { firstContactFrom, isTheirs, type Span } from './facts/actions.ts';
import { dayNumber, type FactPage, noDayYet, peopleAPage } from './facts/factPage.ts';
import { isAlumnusOn } from './facts/person.ts';
import { yearTo } from './facts/span.ts';
import type { Question } from './question.ts';
import { walked } from './walk.ts';

const purposes = purpose.options;

/** 1 for a purpose that asks, and -1 for one that gives, by its place. */
const leanings = Int8Array.from(purposes, (each) => {
  const { asks, gives } = mixWith({ asks: 0, gives: 0, outreach: 0 }, each, 1);
  return asks - gives;
});

/** Adds what the company sent to somebody in a time, by purpose, and tells how much it was. */
function addReceived(page: FactPage, slot: number, time: Span, byPurpose: Int32Array): number {
  const { contacts } = page;
  let received = 0;
  const end = contacts.from[slot + 1] ?? 0;
  for (let entry = firstContactFrom(page, slot, time.fromMinute); entry < end; entry += 1) {
    if ((contacts.minute[entry] ?? noDayYet) >= time.beforeMinute) break;
    if (isTheirs(page, entry)) continue;
    const place = (contacts.what[entry] ?? 0) & 15;
    byPurpose[place] = (byPurpose[place] ?? 0) + 1;
    received += 1;
  }
  return received;
}

/** What somebody received from the company in a time. */
export class Received {
  readonly #time: Span;
  readonly #byPurpose = new Int32Array(purposes.length);
  readonly #mix: MessageMix = { asks: 0, gives: 0, outreach: 0 };

  constructor(time: Span) {
    this.#time = time;
  }

  /** Until the next person is asked of. */
  mix(page: FactPage, slot: number): Readonly<MessageMix> {
    const byPurpose = this.#byPurpose;
    const mix = this.#mix;
    if (mix.outreach > 0) byPurpose.fill(0);
    mix.asks = 0;
    mix.gives = 0;
    mix.outreach = addReceived(page, slot, this.#time, byPurpose);
    if (mix.outreach === 0) return mix;
    for (let place = 0; place < byPurpose.length; place += 1) {
      const times = byPurpose[place] ?? 0;
      const leaning = leanings[place] ?? 0;
      if (leaning > 0) mix.asks += times;
      if (leaning < 0) mix.gives += times;
    }
    return mix;
  }

  /** By place in `purpose.options`: of the person last asked of. */
  get byPurpose(): Int32Array {
    return this.#byPurpose;
  }

  has(page: FactPage, slot: number, wanted: Purpose): boolean {
    this.mix(page, slot);
    return (this.#byPurpose[purposes.indexOf(wanted)] ?? 0) > 0;
  }
}

/**
 * What the company sent to alumni in the 12 months to the day, by purpose, and how one-sided it was. See "Message mix" and
 * "One-sided" in docs/metrics.md.
 */
export function messageWalk({ on, zone, among }: Question) {
  const day = dayNumber(on);
  const received = new Received(yearTo(on, zone));
  const contacts = new Int32Array(purposes.length);
  const sum: MessageMix = { asks: 0, gives: 0, outreach: 0 };
  let recipients = 0;
  let oneSided = 0;
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      if (!isAlumnusOn(page, slot, day)) continue;
      const mix = received.mix(page, slot);
      if (mix.outreach === 0) continue;
      recipients += 1;
      if (isOneSided(mix)) oneSided += 1;
      sum.asks += mix.asks;
      sum.outreach += mix.outreach;
      const byPurpose = received.byPurpose;
      for (let place = 0; place < contacts.length; place += 1) {
        contacts[place] = (contacts[place] ?? 0) + (byPurpose[place] ?? 0);
      }
    }
  };
  const result = () => {
    return {
      metrics: {
        messageMix: rateOf(sum.asks, sum.outreach),
        oneSided: rateOf(oneSided, recipients),
      },
      messageMix: purposes
        .map((each, place) => ({ purpose: each, contacts: contacts[place] ?? 0 }))
        .filter((each) => each.contacts > 0)
        .sort((a, b) => b.contacts - a.contacts) satisfies NetworkInsights['messageMix'],
    };
  };
  return { visit, result };
}

export const messageMixOf = (
  pages: Pages,
  question: Question,
): ReturnType<ReturnType<typeof messageWalk>['result']> => walked(pages, messageWalk(question));
