import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/*
 * The days on which people left, as numbers (`dayNumber`): the end of a tenure is a leave unless another covers the next
 * day, and nobody leaves by dying. See "Leavers" in docs/metrics.md.
 */

/** Whether another tenure covers the day after `day`. */
function goesOn({ tenures }: FactPage, slot: number, day: number): boolean {
  const end = tenures.from[slot + 1] ?? 0;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    if ((tenures.startedOn[entry] ?? noDayYet) > day + 1) return false;
    if ((tenures.endedOn[entry] ?? longAgo) > day) return true;
  }
  return false;
}

/** The first leave after a day; `noDayYet` without one. The first of all is that after `longAgo`. */
export function leaveAfter(page: FactPage, slot: number, day: number): number {
  if (page.there[slot] !== 1) return noDayYet;
  const { tenures } = page;
  const end = tenures.from[slot + 1] ?? 0;
  const died = page.deceasedOn[slot] ?? noDayYet;
  let first = noDayYet;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    const ended = tenures.endedOn[entry] ?? noDayYet;
    if (ended > day && ended < first && ended < died && !goesOn(page, slot, ended)) first = ended;
  }
  return first;
}

/** The last leave on a day or before it; `longAgo` without one. */
export function lastLeaveBy(page: FactPage, slot: number, day: number): number {
  if (page.there[slot] !== 1) return longAgo;
  const { tenures } = page;
  const end = tenures.from[slot + 1] ?? 0;
  const died = page.deceasedOn[slot] ?? noDayYet;
  let last = longAgo;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    const ended = tenures.endedOn[entry] ?? noDayYet;
    if (ended <= day && ended > last && ended < died && !goesOn(page, slot, ended)) last = ended;
  }
  return last;
}

/** Whether somebody left on a day of these, both among them. */
export const leftBetween = (page: FactPage, slot: number, from: number, to: number): boolean =>
  leaveAfter(page, slot, from - 1) <= to;

/** The first day of the next tenure that begins after a day; `noDayYet` without one. */
export function returnAfter({ tenures }: FactPage, slot: number, day: number): number {
  const end = tenures.from[slot + 1] ?? 0;
  for (let entry = tenures.from[slot] ?? 0; entry < end; entry += 1) {
    const started = tenures.startedOn[entry] ?? longAgo;
    if (started > day) return started;
  }
  return noDayYet;
}
