import type { WriteUnit } from '../database/write.ts';
import { opportunities } from '../schema/index.ts';
import type { Merging } from './mergeRecords.ts';

/** Opportunities go over, and those in which the other one was referred name the one that stays. Nobody refers themselves. */
export function* mergeOpportunities(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  for (const { id, referredId } of unit.find(opportunities, { personId: other }, ['id', 'referredId'])) {
    const toThemselves = referredId === keep || referredId === other;
    const patch = toThemselves ? { personId: keep, referredId: null } : { personId: keep };
    unit.update(opportunities, { id: String(id) }, patch);
    yield;
  }
  for (const { id, personId } of unit.find(opportunities, { referredId: other }, ['id', 'personId'])) {
    const referredId = personId === keep ? null : keep;
    unit.update(opportunities, { id: String(id) }, { referredId });
    yield;
  }
}
