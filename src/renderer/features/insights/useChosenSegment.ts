import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';

/** The segment the numbers are over, kept in the address; null for everybody. */
export function useChosenSegment(): [SegmentId | null, (id: SegmentId | null) => void] {
  const navigate = useNavigate();
  const wanted = useSearch({ strict: false, select: ({ segment }) => segment });
  const parsed = segmentId.safeParse(wanted);
  const choose = (id: SegmentId | null) =>
    void navigate({ to: '/insights', search: id === null ? {} : { segment: id }, replace: true });
  return [parsed.success ? parsed.data : null, choose];
}
