import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';

/** One of a pair. */
export interface PairMember extends PersonName {
  readonly id: PersonId;
}

/** Two records that may be of one person; which comes first says nothing. */
export interface Pair {
  readonly a: PairMember;
  readonly b: PairMember;
}

/** One of the two sides, as the comparison shows them: `a` left, `b` right. */
export type RecordSide = 'a' | 'b';

export const otherSide = { a: 'b', b: 'a' } as const satisfies Record<RecordSide, RecordSide>;
