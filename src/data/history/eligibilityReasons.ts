import type { Row } from '../database/statements.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import type { KeptChange } from './kept.ts';

/** A change as the reader may see it: a decision on rehiring without its reason, where that is above their tier. */
export function withoutHiddenReason(change: KeptChange, { role, actor }: Reader): KeptChange {
  if (change.recordType !== 'eligibility') return change;
  const tiers: readonly unknown[] = tiersOf(role);
  const seen = (row: Row | null): Row | null => {
    if (row === null || !('reason' in row)) return row;
    if (tiers.includes(row['tier']) || row['recordedBy'] === actor) return row;
    const { reason: _, ...rest } = row;
    return rest;
  };
  return { ...change, before: seen(change.before), after: seen(change.after) };
}
