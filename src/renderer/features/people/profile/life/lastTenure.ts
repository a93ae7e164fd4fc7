import type { Profile, Tenure } from '#shared/contract/personProfile.ts';

/** The tenure that ended last; null where there is none, or where the person is here. */
export function lastTenureOf({ tenures }: Pick<Profile, 'tenures'>): Tenure | null {
  if (tenures.some(({ endedOn }) => endedOn === null)) return null;
  const ended = tenures.toSorted((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''));
  return ended[0] ?? null;
}
