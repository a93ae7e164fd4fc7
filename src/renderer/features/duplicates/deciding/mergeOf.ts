import type { Comparison, MergeChoice } from '#shared/contract/duplicates.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { otherSide, type RecordSide } from './pair.ts';

/** A field in which two people differ. */
export type ChoiceField = MergeChoice['field'];

/** Which record stays, and the fields for which another side was chosen than is proposed. */
export interface MergeDecision {
  readonly keep: RecordSide;
  readonly chosen: ReadonlyMap<ChoiceField, RecordSide>;
}

/** The fuller record: more hangs on it, or more of its fields are filled in; of two alike the older one. */
export function keptByDefault(comparison: Comparison): RecordSide {
  const { a, b } = comparison;
  const more = hanging(comparison, 'a') - hanging(comparison, 'b') || filled(a) - filled(b);
  if (more !== 0) return more > 0 ? 'a' : 'b';
  // Ids begin with the time at which they were given.
  return a.id <= b.id ? 'a' : 'b';
}

const hanging = ({ moves }: Comparison, side: RecordSide): number =>
  moves.reduce((sum, move) => sum + move[side], 0);

const filled = (person: Profile): number =>
  Object.values(person).filter((value) => value !== null && value !== '').length +
  Object.keys(person.custom).length;

/** Whose value a field will have. */
export function sideOf({ field, proposed }: MergeChoice, chosen: MergeDecision['chosen']): RecordSide {
  return chosen.get(field) ?? proposed;
}

/** The merge as it is asked for: of the versions that were compared. */
export function mergeOf(comparison: Comparison, { keep, chosen }: MergeDecision) {
  const staying = comparison[keep];
  const given = comparison[otherSide[keep]];
  return {
    keep: { id: staying.id, version: staying.version },
    other: { id: given.id, version: given.version },
    fromOther: comparison.choices
      .filter((choice) => sideOf(choice, chosen) !== keep)
      .map(({ field }) => field),
  };
}
