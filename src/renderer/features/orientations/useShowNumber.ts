import { useCallback } from 'react';
import { type BoardNumber, boardRule } from '#shared/domain/boardRules.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { useShowInAlumni } from '../segments/useShowInAlumni.ts';

/** Opens the list of people with those whom a number of the board counts. */
export function useShowNumber(segmentId: SegmentId | null): (number: BoardNumber) => void {
  const show = useShowInAlumni();
  return useCallback((number) => show(boardRule(number, segmentId)), [show, segmentId]);
}
