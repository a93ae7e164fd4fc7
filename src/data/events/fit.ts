import type { Audience, LeftOutCount } from '#shared/contract/audience.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import { leftOutCounts } from '../contacting/leftOutCounts.ts';
import type { Database } from '../database/database.ts';
import { setOf } from '../people/peopleSets.ts';
import { type Day, fitsAny, standingOf } from './standing.ts';

export interface Fit {
  people: number;
  invitable: number;
  fits: number;
  byOrientation: { kind: OrientationKind; people: number }[];
  leftOut: LeftOutCount[];
}

/**
 * Of an audience, how many may be invited to events, how many of these an event for these orientations fits, in sum and by
 * orientation (a person may want several), and who is left out.
 */
export async function fitOf(
  database: Database,
  { orientations, audience }: { orientations: readonly OrientationKind[]; audience: Audience },
  day: Day,
): Promise<Fit> {
  const kinds = [...new Set(orientations)];
  const standing = await standingOf(database, audience, kinds, day);
  const { seqs, leftOut } = standing;
  const invitable = seqs.filter((seq) => !leftOut.has(seq));
  const among = setOf(invitable);
  return {
    people: seqs.length,
    invitable: invitable.length,
    fits: invitable.filter(fitsAny(standing, kinds)).length,
    byOrientation: kinds.map((kind) => ({
      kind,
      people: (standing.wanting.get(kind) ?? []).filter((seq) => among[seq] === 1).length,
    })),
    leftOut: leftOutCounts(leftOut),
  };
}
