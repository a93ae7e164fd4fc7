import { type OrientationKind, orientationKind } from '#shared/domain/vocabulary.ts';
import { type FactPage, noDayYet } from './factPage.ts';

/** Kinds of orientation in one number, a bit for each. */
export const kindBits = (kinds: readonly OrientationKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << orientationKind.options.indexOf(kind)), 0);

/** The kinds somebody wanted with a strength of 1 to 3, by the latest word on each until a day (`dayNumber`), a bit for each. */
export function wantedBy({ orientations }: FactPage, slot: number, day: number): number {
  const end = orientations.from[slot + 1] ?? 0;
  let wanted = 0;
  for (let entry = orientations.from[slot] ?? 0; entry < end; entry += 1) {
    // In the order in which they count.
    if ((orientations.recordedOn[entry] ?? noDayYet) > day) break;
    const what = orientations.what[entry] ?? 0;
    const bit = 1 << (what >> 2);
    wanted = (what & 3) === 0 ? wanted & ~bit : wanted | bit;
  }
  return wanted;
}
