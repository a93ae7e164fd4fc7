import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/*
 * What holds of one person on a day, each once for all numbers. Days are numbers (`dayNumber`). Nothing here makes an
 * object, as it is asked of everybody.
 */

/** See "Alumni" in docs/metrics.md. */
export function isAlumnusOn({ away }: FactPage, slot: number, day: number): boolean {
  const end = away.from[slot + 1] ?? 0;
  for (let entry = away.from[slot] ?? 0; entry < end; entry += 1) {
    if (day < (away.since[entry] ?? noDayYet)) return false;
    if (day < (away.before[entry] ?? noDayYet)) return true;
  }
  return false;
}

/** Whether a word of consent that counts by that day lets us write to a usable address; for alumni. */
function mayAndCanBeReached({ channels, consents }: FactPage, slot: number, day: number): boolean {
  const usable = channels[slot] ?? 0;
  const first = consents.from[slot] ?? 0;
  // The latest word first, so that the first of a channel and purpose is the one that counts.
  let seen = 0;
  for (let entry = (consents.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    if ((consents.decidedOn[entry] ?? noDayYet) > day) continue;
    const what = consents.what[entry] ?? 0;
    const about = 1 << (what >> 1);
    if ((seen & about) !== 0) continue;
    seen |= about;
    if ((what & 1) === 1 && ((usable >> (what >> 2)) & 1) === 1) return true;
  }
  return false;
}

/** Of alumni: whether we may and can reach them. See "Reachable" in docs/metrics.md. */
export const canBeReached = (page: FactPage, slot: number, day: number): boolean =>
  (page.channels[slot] ?? 0) !== 0 && page.doNotContact[slot] === 0 && mayAndCanBeReached(page, slot, day);

/** See "Reachable" in docs/metrics.md. */
export const isReachableOn = (page: FactPage, slot: number, day: number): boolean =>
  isAlumnusOn(page, slot, day) && canBeReached(page, slot, day);

/** Of alumni: invited by then, or joined without having been. */
export const wasInvited = (page: FactPage, slot: number, day: number): boolean =>
  (page.invitedOn[slot] ?? noDayYet) <= day || (page.joinedOn[slot] ?? noDayYet) <= day;

/** See "Invited" in docs/metrics.md. */
export const isInvitedOn = (page: FactPage, slot: number, day: number): boolean =>
  wasInvited(page, slot, day) && isAlumnusOn(page, slot, day);

/** Of alumni: joined and not left again; the day of leaving no longer counts. */
export const hasJoined = (page: FactPage, slot: number, day: number): boolean =>
  (page.joinedOn[slot] ?? noDayYet) <= day && (page.leftOn[slot] ?? longAgo) > day;

/** See "Joined" in docs/metrics.md. */
export const isMemberOn = (page: FactPage, slot: number, day: number): boolean =>
  hasJoined(page, slot, day) && isAlumnusOn(page, slot, day);

/** The place in `words` of the department the lists show, 0 for none. */
export function departmentOf({ tenures }: FactPage, slot: number): number {
  const end = tenures.from[slot + 1] ?? 0;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    if (tenures.latest[entry] === 1) return tenures.department[entry] ?? 0;
  }
  return 0;
}
