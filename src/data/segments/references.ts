import type { Segment } from '#shared/contract/segments.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { RuleItem } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';
import { allSegments, findSegment } from './read.ts';

/** The segments that a rule names itself. */
export function segmentsNamed(item: RuleItem): SegmentId[] {
  if (item.type === 'group') return item.items.flatMap(segmentsNamed);
  return item.type === 'segment' ? [item.segmentId] : [];
}

const namedBy = (segment: Segment | null): SegmentId[] =>
  segment?.kind === 'rule' ? segmentsNamed(segment.rule) : [];

/** SEGMENT_CIRCLE where the rule of a segment comes back to the segment by others. */
export function refuseCircle(sqlite: SqliteDatabase, { id, name }: Segment, rule: RuleItem): void {
  const seen = new Set<SegmentId>();
  const open = segmentsNamed(rule);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) throw refusal('SEGMENT_CIRCLE', { name });
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...namedBy(findSegment(sqlite, next)));
  }
}

/** STILL_USED where the rules of other segments name it. */
export function refuseUsed(sqlite: SqliteDatabase, id: SegmentId): void {
  const by = allSegments(sqlite).filter((other) => other.id !== id && namedBy(other).includes(id));
  if (by.length > 0) throw refusal('STILL_USED', { by: by.map(({ name }) => name) });
}
