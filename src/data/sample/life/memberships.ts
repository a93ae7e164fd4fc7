import type { DayNumber } from '../calendar.ts';
import type { Chance } from '../chance.ts';

export interface SampleMembership {
  invitedOn: DayNumber;
  joinedOn: DayNumber | null;
  leftOn: DayNumber | null;
}

/** The network was opened so long ago; who had left before was invited then. */
export const networkAge = 6 * 365;

/** Whether and when the person was asked in, came, and went again. */
export function drawMembership(
  chance: Chance,
  warmth: number,
  leftOn: DayNumber,
  today: DayNumber,
): SampleMembership | null {
  if (!chance.happens(0.5 + warmth * 0.42)) return null;
  const opened = today - networkAge;
  const invitedOn = Math.max(leftOn, opened) + chance.between(0, leftOn < opened ? 90 : 21);
  if (invitedOn >= today) return null;
  const joinedOn = invitedOn + Math.round(200 * chance.share() ** 3);
  if (!chance.happens(0.12 + warmth * 0.85) || joinedOn >= today) {
    return { invitedOn, joinedOn: null, leftOn: null };
  }
  const goes = chance.happens(0.12 - warmth * 0.08) && today - joinedOn > 120;
  return { invitedOn, joinedOn, leftOn: goes ? chance.between(joinedOn + 60, today - 1) : null };
}
