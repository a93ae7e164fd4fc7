/** So many wrong tries cost nothing: anybody slips. */
const free = 3;
const firstWait = 5;
const longestWait = 15 * 60;

/** How many seconds the next try waits after so many wrong ones in a row: 5 after the third, twice as long each time, at most 15 minutes. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < free) return 0;
  // Beyond some twenty doublings the number would no longer be whole.
  return Math.min(longestWait, firstWait * 2 ** Math.min(20, wrongTries - free));
}

/**
 * How many seconds of that wait are left, whole ones, when the latest wrong try was so many milliseconds ago. A clock that
 * was put back counts as no time, never as a longer wait.
 */
export function waitLeft(wrongTries: number, millisecondsAgo: number): number {
  return Math.max(0, Math.ceil(waitAfter(wrongTries) - Math.max(0, millisecondsAgo) / 1000));
}
