import type { Profile } from '#shared/contract/personProfile.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Role } from '#shared/domain/vocabulary.ts';

/** Whether the standing decision is one that HR alone changes: that the person may not return, as long as it holds. */
export function isHrsToDecide(
  { eligibility }: Pick<Profile, 'eligibility'>,
  role: Role,
  today: PlainDate,
): boolean {
  if (role === 'hr' || eligibility?.eligibility !== 'no') return false;
  return eligibility.until === null || eligibility.until >= today;
}
