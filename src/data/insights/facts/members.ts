import type { DayBits } from '../dayBits.ts';
import { firstContactFrom, isGift, isTheirs, type Span } from './actions.ts';
import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/** The days of the bits, earliest first, and the first and last minutes of the 12 months to each. */
export class ParticipationDays {
  readonly count: number;
  readonly last: number;
  readonly fromDays: Int32Array;
  readonly toDays: Int32Array;
  readonly fromMinutes: Int32Array;
  readonly beforeMinutes: Int32Array;
  /** The bits since each of the days from the first of `days` to the last. */
  readonly #since: Int32Array;
  readonly #first: number;

  /** `spans` are the 12 months to each of the days. */
  constructor(spans: readonly Span[]) {
    this.count = spans.length;
    this.fromDays = Int32Array.from(spans, ({ fromDay }) => fromDay);
    this.toDays = Int32Array.from(spans, ({ toDay }) => toDay);
    this.fromMinutes = Int32Array.from(spans, ({ fromMinute }) => fromMinute);
    this.beforeMinutes = Int32Array.from(spans, ({ beforeMinute }) => beforeMinute);
    this.#first = this.toDays[0] ?? 0;
    this.last = this.toDays[this.count - 1] ?? 0;
    const all = (1 << this.count) - 1;
    this.#since = Int32Array.from({ length: this.last - this.#first + 1 }, (_, offset) => {
      const before = this.toDays.filter((day) => day < this.#first + offset).length;
      return all & ~((1 << before) - 1);
    });
  }

  /** The bits of the days that are not before `day`. */
  since(day: number): DayBits {
    if (day > this.last) return 0;
    return this.#since[Math.max(day - this.#first, 0)] ?? 0;
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
  return member === 0 ? 0 : member & awayBits(page, slot, days);
}

/** On which of the days all tenures begun by then had ended. */
function awayBits({ tenures }: FactPage, slot: number, days: ParticipationDays): DayBits {
  const end = tenures.from[slot + 1] ?? 0;
  let begun = 0;
  let here = 0;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    // What begins the next morning has begun.
    const started = days.since((tenures.startedOn[entry] ?? noDayYet) - 1);
    begun |= started;
    here |= started & ~days.since(tenures.endedOn[entry] ?? noDayYet);
  }
  return begun & ~here;
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
  { count, fromDays, toDays }: ParticipationDays,
  contributes: Uint8Array | null,
): DayBits {
  const { exchanges } = page;
  const end = exchanges.from[slot + 1] ?? 0;
  let given = 0;
  for (let entry = exchanges.from[slot] ?? 0; entry < end; entry += 1) {
    const day = exchanges.happenedOn[entry] ?? longAgo;
    if (day < (fromDays[0] ?? longAgo) || !isGift(page, entry)) continue;
    if (contributes !== null && contributes[exchanges.kind[entry] ?? 0] !== 1) continue;
    for (let index = 0; index < count; index += 1) {
      if ((fromDays[index] ?? 0) <= day && day <= (toDays[index] ?? 0)) given |= 1 << index;
    }
  }
  return given;
}
