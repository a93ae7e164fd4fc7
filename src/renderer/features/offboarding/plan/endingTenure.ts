import type { Tenure } from '#shared/contract/personProfile.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

/** The time here that goes on, or whose last day is still to come: the one that a farewell is planned for. */
export function endingTenure(tenures: readonly Tenure[], today: PlainDate): Tenure | null {
  return tenures.find(({ endedOn }) => endedOn === null || endedOn >= today) ?? null;
}
