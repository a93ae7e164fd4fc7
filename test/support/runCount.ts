/**
 * How often a property is tried: `ordinarily` in every run of the suite, and so many times as often as the variable
 * ENISHI_RUNS says, for a long run by hand.
 */
export function runCount(ordinarily: number): number {
  return Math.max(1, Math.round(ordinarily * timesAsOften()));
}

/** Whether somebody asked for a long run. */
export const isLongRun = (): boolean => timesAsOften() > 1;

function timesAsOften(): number {
  const times = Number(process.env['ENISHI_RUNS'] ?? 1);
  if (!(times > 0)) throw new TypeError('ENISHI_RUNS needs a number above 0');
  return times;
}
