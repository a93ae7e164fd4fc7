import { calendarYears } from '#shared/domain/metrics/calendarYears.ts';
import type { Observation } from '#shared/domain/metrics/kaplanMeier.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Leaver } from './leaves.ts';

/**
 * For everybody who had left by `day`: the years from the first leave to the return, or for how many years there
 * was none. See "Return rate" in docs/metrics.md.
 */
export function returnObservations(leavers: readonly Leaver[], day: PlainDate): Observation[] {
  return leavers
    .filter(({ leaves: [left] }) => left <= day)
    .map(({ leaves: [left], returnedOn, deceasedOn }) => {
      if (returnedOn !== null && returnedOn <= day) {
        return { time: calendarYears(left, returnedOn), happened: true };
      }
      const known = deceasedOn !== null && deceasedOn <= day ? deceasedOn : day;
      return { time: calendarYears(left, known), happened: false };
    });
}
