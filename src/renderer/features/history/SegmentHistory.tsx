import type { SegmentId } from '#shared/domain/ids.ts';
import { HistoryList } from './HistoryList.tsx';

/** What was changed of a segment and of who is on its list, latest first. */
export function SegmentHistory({ segmentId }: { segmentId: SegmentId }) {
  return <HistoryList subject={{ type: 'segment', id: segmentId }} />;
}
