import { useState } from 'react';
import type { BalanceScope } from '#shared/contract/exchanges.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { usePeriod } from '../../insights/usePeriod.ts';

/** Over which time and whom the balance is; at first all that is on record, with everybody. */
export function useBalanceScope() {
  const [always, setAlways] = useState(true);
  const choice = usePeriod();
  const [segmentId, chooseSegment] = useState<SegmentId | null>(null);
  const scope: BalanceScope = always
    ? { from: null, to: null, segmentId }
    : { from: choice.period.from, to: choice.period.to, segmentId };
  return { scope, always, setAlways, choice, segmentId, chooseSegment };
}
