import { z } from 'zod';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';
import { addDays, addYears, daysBetween, yearOf } from '#shared/domain/plainDate.ts';
import type { Period } from '../period.ts';

const ofSegment = 'segment:';

/** What the numbers are held against, as it stands in the address: the period before, everybody, or `segment:` with its id. */
export const comparison = z.union([
  z.enum(['before', 'everybody']),
  z.custom<`segment:${string}`>(
    (text) => typeof text === 'string' && text.startsWith(ofSegment) && segmentOf(text) !== null,
  ),
]);
export type Comparison = z.infer<typeof comparison>;

/** The segment a comparison names; null for the others. */
export function segmentOf(text: string): SegmentId | null {
  const parsed = segmentId.safeParse(text.startsWith(ofSegment) ? text.slice(ofSegment.length) : null);
  return parsed.success ? parsed.data : null;
}

/** The comparison with the people of a segment. */
export function withSegment(id: SegmentId): Comparison {
  return `${ofSegment}${id}`;
}

/**
 * The period before another: as many years earlier where it is of whole years, the same days a year earlier where it
 * begins with a year, else as many days right before it.
 */
export function periodBefore({ from, to }: Period): Period {
  const end = addDays(to, 1);
  const years = yearOf(end) - yearOf(from);
  if (years > 0 && addYears(from, years) === end) {
    return { from: addYears(from, -years), to: addDays(from, -1) };
  }
  if (from.endsWith('-01-01') && yearOf(from) === yearOf(to)) {
    return { from: addYears(from, -1), to: addYears(to, -1) };
  }
  return { from: addDays(from, -daysBetween(from, end)), to: addDays(from, -1) };
}
