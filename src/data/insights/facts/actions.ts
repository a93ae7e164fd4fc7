import { direction } from '#shared/domain/vocabulary.ts';
import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/*
 * What people did in a time. A time of days is from one number (`dayNumber`) to another, both in it; of moments from a
 * minute to one that is no longer in it. See "Participation action" in docs/metrics.md.
 */

const toAlumnus = direction.options.indexOf('toAlumnus');

/** Days, and the minutes these are in the zone of the question. */
export interface Span {
  readonly fromDay: number;
  readonly toDay: number;
  readonly fromMinute: number;
  readonly beforeMinute: number;
}

/** The first entry of a person's contacts that is not before a minute. */
export function firstContactFrom({ contacts }: FactPage, slot: number, minute: number): number {
  let low = contacts.from[slot] ?? 0;
  let high = contacts.from[slot + 1] ?? 0;
  // Most are asked of who had none for long.
  if (low === high || (contacts.minute[high - 1] ?? 0) < minute) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((contacts.minute[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the contact was something the alumnus did: from them, or mutual. */
export const isTheirs = ({ contacts }: FactPage, entry: number): boolean =>
  (contacts.what[entry] ?? 0) >> 4 !== toAlumnus;

/** Whether they gave something to the company. */
export const isGift = ({ exchanges }: FactPage, entry: number): boolean => exchanges.what[entry] === 0;

/** Whether they took part in any way. */
export function tookPart(page: FactPage, slot: number, span: Span): boolean {
  const { contacts } = page;
  const end = contacts.from[slot + 1] ?? 0;
  for (let entry = firstContactFrom(page, slot, span.fromMinute); entry < end; entry += 1) {
    if ((contacts.minute[entry] ?? noDayYet) >= span.beforeMinute) break;
    if (isTheirs(page, entry)) return true;
  }
  return gave(page, slot, span, null);
}

/** Whether they gave something, of whatever kind, or of kinds that `contributes` marks by their place in `words`. */
export function gave(page: FactPage, slot: number, span: Span, contributes: Uint8Array | null): boolean {
  const { exchanges } = page;
  const end = exchanges.from[slot + 1] ?? 0;
  for (let entry = exchanges.from[slot] ?? 0; entry < end; entry += 1) {
    const day = exchanges.happenedOn[entry] ?? longAgo;
    if (day < span.fromDay || day > span.toDay || !isGift(page, entry)) continue;
    if (contributes === null || contributes[exchanges.kind[entry] ?? 0] === 1) return true;
  }
  return false;
}

/** Which words of the page are among those: 1 at their places. */
export function markWords({ words }: FactPage, wanted: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (let place = 1; place < words.length; place += 1) {
    if (wanted.has(words[place] ?? '')) marks[place] = 1;
  }
  return marks;
}
