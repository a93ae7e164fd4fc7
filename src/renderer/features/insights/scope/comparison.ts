import { z } from 'zod';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';

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
