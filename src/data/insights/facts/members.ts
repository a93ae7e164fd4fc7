import type { DayBits } from '../dayBits.ts';
import { firstContactFrom, isGift, isTheirs, type Span } from './actions.ts';
import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/** The days of the bits, earliest first. */
export class BitDays {
  readonly count: number;
  readonly last: number;
  /** The bits since each of the days from the first to the last. */
  readonly #since: Int32Array;
  readonly #first: number;

  constructor(days: readonly number[]) {
    this.count = days.length;
    this.#first = days[0] ?? 0;
    this.last = days[this.count - 1] ?? 0;
    const all = (1 << this.count) - 1;
    this.#since = new Int32Array(this.last - this.#first + 1);
    let before = 0;
    for (let offset = 0; offset < this.#since.length; offset += 1) {
      while ((days[before] ?? noDayYet) < this.#first + offset) before += 1;
      this.#since[offset] = all & ~((1 << before) - 1);
    }
  }

  /** The bits of the days that are not before `day`. */
  since(day: number): DayBits {
    if (day > this.last) return 0;
    return this.#since[Math.max(day - this.#first, 0)] ?? 0;
  }
}

/** The days of the bits, earliest first, and the first and last minutes of the 12 months to each. */
export class ParticipationDays extends BitDays {
  /** The first days of the months to each. */
  readonly firstDays: BitDays;
  readonly fromDay: number;
  readonly fromMinutes: Int32Array;
  readonly beforeMinutes: Int32Array;

  /** `spans` are the 12 months to each of the days. */
  constructor(spans: readonly Span[]) {
    super(spans.map(({ toDay }) => toDay));
    this.firstDays = new BitDays(spans.map(({ fromDay }) => fromDay));
    this.fromDay = spans[0]?.fromDay ?? longAgo;
    this.fromMinutes = Int32Array.from(spans, ({ fromMinute }) => fromMinute);
    this.beforeMinutes = Int32Array.from(spans, ({ beforeMinute }) => beforeMinute);
  }
}

/*
 * Memberships and participation over several days at once, as one bit a day: what `isMemberOn`, `tookPart` and `gave` say
 * of each of the days, in one look at a person.
 */

/** On which of the days they were members. See "Joined" in docs/metrics.md. */
export function memberBits(page: FactPage, slot: number, days: ParticipationDays): DayBits {
  const joinedOn = page.joinedOn[slot] ?? noDayYet;
  if (joinedOn > days.last || page.there[slot] !== 1) return 0;
  const until = Math.min(page.leftOn[slot] ?? longAgo, page.deceasedOn[slot] ?? longAgo);
  const member = days.since(joinedOn) & ~days.since(until);
  return member === 0 ? 0 : member & alumnusBits(page, slot, days);
}

/** On which of the days they were alumni. See "Alumni" in docs/metrics.md. */
export function alumnusBits({ away }: FactPage, slot: number, days: BitDays): DayBits {
  const end = away.from[slot + 1] ?? 0;
  let bits = 0;
  for (let entry = away.from[slot] ?? 0; entry < end; entry += 1) {
    bits |= days.since(away.since[entry] ?? noDayYet) & ~days.since(away.before[entry] ?? noDayYet);
  }
  return bits;
}

/** On which of the days they had done something themselves in the 12 months to it, or given something. */
export function activeBits(page: FactPage, slot: number, days: ParticipationDays): DayBits {
  const { count, fromMinutes, beforeMinutes } = days;
  const { contacts } = page;
  const end = contacts.from[slot + 1] ?? 0;
  const beforeAll = beforeMinutes[count - 1] ?? longAgo;
  let active = 0;
  // The first day that is not before the action, and the first in whose months it is no longer.
  let first = 0;
  let past = 0;
  for (let entry = firstContactFrom(page, slot, fromMinutes[0] ?? noDayYet); entry < end; entry += 1) {
    const minute = contacts.minute[entry] ?? noDayYet;
    if (minute >= beforeAll) break;
    if (!isTheirs(page, entry)) continue;
    while (first < count && (beforeMinutes[first] ?? noDayYet) <= minute) first += 1;
    while (past < count && (fromMinutes[past] ?? noDayYet) <= minute) past += 1;
    active |= (1 << past) - (1 << first);
  }
  return active | giftBits(page, slot, days, null);
}

/** On which of the days they had given something in the 12 months to it, of whatever kind, or of the kinds marked. */
export function giftBits(
  page: FactPage,
  slot: number,
  days: ParticipationDays,
  contributes: Uint8Array | null,
): DayBits {
  const { exchanges } = page;
  const first = exchanges.from[slot] ?? 0;
  let given = 0;
  // The latest first.
  for (let entry = (exchanges.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    const day = exchanges.happenedOn[entry] ?? longAgo;
    if (day < days.fromDay) break;
    if (!isGift(page, entry)) continue;
    if (contributes !== null && contributes[exchanges.kind[entry] ?? 0] !== 1) continue;
    given |= days.since(day) & ~days.firstDays.since(day + 1);
  }
  return given;
}
