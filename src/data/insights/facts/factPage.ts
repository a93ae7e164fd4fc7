import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { AwayEntries, LeaveEntries } from './times.ts';

/**
 * What the numbers ask of people, kept whole in memory: sixty-four people a page, each column an array of numbers, so
 * that a question over everybody is a walk along arrays.
 *
 * A person is a slot of a page: `seq = page * 64 + slot`. The entries of a person in one of the lists are those from
 * `from[slot]` to `from[slot + 1]`, the latter no longer. Days are days since 1 January 1970 (`dayNumber`), moments
 * are whole minutes since then.
 */
export const peopleAPage = 64;

/** A day that is not known: before all others, or after them. */
export const noDayYet = 0x7fff_ffff;
export const longAgo = -0x8000_0000;

/** The days of a list that has a variable number of entries for each person. */
interface Entries {
  /** One more than there are slots. */
  readonly from: Uint16Array;
}

/** In the order of their first days, then of their last. */
export interface TenureEntries extends Entries {
  /** `longAgo` where not known. */
  readonly startedOn: Int32Array;
  /** `noDayYet` where it goes on. */
  readonly endedOn: Int32Array;
  /** A place in `words` of the page; 0 for none. */
  readonly department: Uint16Array;
  /** 1 for the one whose department, title and so on the lists show: that of the summary. */
  readonly latest: Uint8Array;
}

/** The latest word on news and events by channel; in the order in which they count, the later one beats the earlier. */
export interface ConsentEntries extends Entries {
  readonly decidedOn: Int32Array;
  /** Place of the channel in `channel.options` * 4 + (1 for events) * 2 + (1 for granted). */
  readonly what: Uint8Array;
}

/** Interactions that are not in the bin, earliest first. */
export interface ContactEntries {
  /** As of the others, but of these there can be very many. */
  readonly from: Uint32Array;
  readonly minute: Int32Array;
  /** Place of the direction in `direction.options` * 16 + place of the purpose in `purpose.options`. */
  readonly what: Uint8Array;
}

/** Gives and asks, earliest first. */
export interface ExchangeEntries extends Entries {
  readonly happenedOn: Int32Array;
  /** (1 for company) * 2 + (1 for asked). */
  readonly what: Uint8Array;
  /** Its kind as a place in `words`. */
  readonly kind: Uint16Array;
}

/** In the order in which they count: the later record of a kind beats the earlier. */
export interface OrientationEntries extends Entries {
  readonly recordedOn: Int32Array;
  /** Place of the kind in `orientationKind.options` * 4 + strength. */
  readonly what: Uint8Array;
}

/** In the order in which they count. */
export interface OpennessEntries extends Entries {
  readonly recordedOn: Int32Array;
  /** Place in `openness.options`. */
  readonly what: Uint8Array;
}

/** Farewell conversations, each with the last day of the tenure it is of; of one day, in the order in which they count. */
export interface FarewellEntries extends Entries {
  readonly lastDay: Int32Array;
  readonly heldOn: Int32Array;
  /** The day of the thanks, `noDayYet` without. */
  readonly thankedOn: Int32Array;
  /** 255 without. */
  readonly score: Uint8Array;
  /** The reasons for leaving as they are kept, who told them, and whom they are for: two places in `words`, and one in `noteTier.options`. */
  readonly reasons: Uint16Array;
  readonly by: Uint16Array;
  readonly tier: Uint8Array;
}

/** Events on whose lists they are, those of events in the bin too. */
export interface GuestEntries extends Entries {
  /** The event's id as a place in `words`. */
  readonly event: Uint16Array;
  /** `noDayYet` for who was not invited. */
  readonly invitedOn: Int32Array;
  /** 1 invited and answered; 2 attendance is known; 4 attended: added. */
  readonly what: Uint8Array;
  /** 0 without a score. */
  readonly score: Uint8Array;
}

/** Up to sixty-four people, one after the other by seq. */
export interface FactPage {
  readonly page: number;
  /** 1 for a person who is there and not in the bin; the slots of others are empty. */
  readonly there: Uint8Array;
  readonly doNotContact: Uint8Array;
  /** `noDayYet` for the living. */
  readonly deceasedOn: Int32Array;
  readonly invitedOn: Int32Array;
  readonly joinedOn: Int32Array;
  readonly leftOn: Int32Array;
  /** Bit n for a usable address of `channel.options[n]`. */
  readonly channels: Uint8Array;
  readonly tenures: TenureEntries;
  /** What the tenures come to; not packed. */
  readonly away: AwayEntries;
  readonly leaves: LeaveEntries;
  readonly consents: ConsentEntries;
  readonly contacts: ContactEntries;
  readonly exchanges: ExchangeEntries;
  readonly orientations: OrientationEntries;
  readonly openness: OpennessEntries;
  readonly farewells: FarewellEntries;
  readonly guests: GuestEntries;
  /** The texts that columns refer to by place: departments, own kinds, ids of events. The first is empty. */
  readonly words: readonly string[];
}

const dayLength = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (date: string): number => Date.parse(date) / dayLength;

/** The date of such a number. */
export const dateOfDay = (day: number): PlainDate =>
  plainDate.parse(new Date(day * dayLength).toISOString().slice(0, 10));

/** Whole minutes since 1970; days begin on whole minutes in every zone since 1972. */
export const minuteNumber = (moment: string): number => Math.floor(Date.parse(moment) / 60_000);

/** A set of people by seq: bit `seq & 31` of `words[seq >> 5]`. */
export class PeopleSet {
  readonly #words: Int32Array;

  constructor(seqs: Iterable<number>, mostSeq: number) {
    this.#words = new Int32Array((mostSeq >> 5) + 1);
    for (const seq of seqs) this.#words[seq >> 5] = (this.#words[seq >> 5] ?? 0) | (1 << (seq & 31));
  }

  has(seq: number): boolean {
    return (((this.#words[seq >> 5] ?? 0) >>> (seq & 31)) & 1) === 1;
  }
}
