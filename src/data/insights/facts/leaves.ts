import { type FactPage, longAgo, noDayYet } from './factPage.ts';

/* The days on which people left, as numbers (`dayNumber`). See "Leavers" in docs/metrics.md. */

/** The first leave after a day; `noDayYet` without one. The first of all is that after `longAgo`. */
export function leaveAfter({ leaves }: FactPage, slot: number, day: number): number {
  const end = leaves.from[slot + 1] ?? 0;
  for (let entry = leaves.from[slot] ?? 0; entry < end; entry += 1) {
    const left = leaves.on[entry] ?? noDayYet;
    if (left > day) return left;
  }
  return noDayYet;
}

/** The last leave on a day or before it; `longAgo` without one. */
export function lastLeaveBy({ leaves }: FactPage, slot: number, day: number): number {
  const first = leaves.from[slot] ?? 0;
  for (let entry = (leaves.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    const left = leaves.on[entry] ?? noDayYet;
    if (left <= day) return left;
  }
  return longAgo;
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
